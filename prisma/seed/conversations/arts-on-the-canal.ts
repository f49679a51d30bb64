/** Arts on the canal: the common conversation and the lantern walk. */
export const artsOnTheCanal = `
# common
:: jiwoo 361d 21:00 | count 10
Sundays at four, the boiler house, third door. It is unheated and it echoes. Bring what you make, or what you want to make, or just your hands. There will be a kettle.

:: sukarsih +2h
I will be there with one pot of indigo. Wear something you are ready to say goodbye to.

:: tamsin +30m
Sunday at four is when the kiln cools, so I always have an empty hour and a need to not look at it.

:: devon 340d 18:25
Common Thread is looking for a bus shelter. Not a drawing of one, an actual one. For a play. We would bring it back.

:: kofi +1h | thanks 4
There is one behind the depot, condemned since the spring. Speak to Vivek in scheduling. Do not say “condemned”, say “resting”.

:: vivek +35m
Resting it is. I need a letter, and two people who can lift.

:: fern 306d 10:15 | thanks 8
Cane workshop went like this: fourteen people, two cuts, one basket that holds water (by accident, it was clay). Nobody finished, and that is correct. You are supposed to take the rest home and be annoyed by it.

:: dolores +2h
Leave one line open in it.

:: mateo 281d 19:50
Busco pared. Grande, fea, con dueño valiente. Los vecinos de Eastbank ya votaron qué quieren: las manos de las señoras que lavaban en el río.

:: khalid +1h | thanks 6 mateo
The north side of my shop is large and ugly. It is on Canal Street and not in Eastbank, but the river is the same river, and some of those hands bought soap from my uncle.

:: mateo +12m
Voy mañana a verla. Llevo café y una cinta métrica.

:: mateo 238d 20:30 | thanks 17 khalid
Quedó. Veintitrés pares de manos, y las de la esquina son las de su tío, don Khalid, por la foto del mostrador.

:: shirin +20m
My office made us put up a sign saying “no touching”. It came down in an hour, and there is already a shine where the children hold hands with it.

:: rosa 214d 16:40 | same 3
Una pregunta de tejedora: ¿por qué los domingos se habla tanto y se teje tan poco?

:: jiwoo +6h
Fair. From next Sunday, the first hour is silent. Kettle allowed.

:: rosa 206d 18:10 | thanks 7
Fue la mejor hora. Se oía el agua debajo del piso.

:: devon 170d 22:05 | thanks 9 vivek kofi
The bus shelter opened last night to sixty people in the rain. It got the only laugh in the second act. Grace gave it notes.

:: grace +9h
It was projecting a little.

:: yael 133d 12:20
A delicate thing. Two of us disagree about whether the boiler house may be hired out for a wedding, and now both are polite, which worries me. I offer soup on Wednesday, at a table with three chairs.

:: noor +1h | hear 3
I am one of the two. I will come to the soup. I will bring the spreadsheet, but I will leave it in the car.

:: tamsin 131d 21:30 | thanks 5 yael noor
I was the other. It was never about the wedding. It was about who has the key. There are three keys now.

:: iveta 87d 19:15 | count 6
On the midsummer line we were forty-one singers holding hands along the towpath, and two of you have asked for the words. They are here: [līgo songs, with how to say them](https://songs.example.org/ligo). Say the o long.

:: zdenek 49d 20:50
The piano in the boiler house: someone put a kettle on it. I say no more. I have put a small table beside it, with a sign that says *kettle*.

:: sukarsih 21d 15:30 | thanks 4
The last of the indigo is tired, and gives a gray like early morning. I like it better than the blue. If you want this gray, come on Sunday, because it will not come twice.

:: jiwoo now-260m
The door sticks again. Push at the bottom, with love. Kettle is on from half past three.

# Lantern walk
:: jiwoo 74d 18:45 | count 12
A walk along the canal in the dark, with lanterns made by whoever walks. From the lock to the foundry bridge, slowly, with no speeches. I need white bedsheets, wire, and somebody who knows about fire.

:: eamon +40m
I know about fire. My advice is LEDs.

:: bea +1h | thanks 5
Wire, pliers, twelve pairs. Sheets: I’ve put a box on my porch, and it’s already half full, and one of them has dinosaurs.

:: makena +3h
Could some of it be on the water? I have three rowing boats and one of them is nearly dry.

:: thordis 73d 07:50 | thanks 3
On the water yes, in the reeds no, please. The herons are asleep in the bend by the willow. I’ll stand there and whisper “not here”.

:: pilar 60d 20:15
Los muchachos hicieron quince faroles y uno es un autobús, el 17, con su letrero y todo. Kofi, ¿lo llevas tú?

:: kofi +30m | thanks 6 pilar
I will carry it at walking pace and I will stop at every stop.

:: gilberto 41d 17:10
The lock opens for the boats at seven. I painted the gates. If it’s nine boats or ten this year is in your hands.

:: makena +25m
Three boats. That makes twelve.

:: gilberto +2m | thanks 11 makena
Then I have to sit down.

:: jiwoo 33d 23:20 | thanks 19 makena bea eamon
Two hundred and six lanterns. Not one speech. At the willow everyone whispered “not here” to everyone behind them, all the way down the line, and the herons slept.
`;
