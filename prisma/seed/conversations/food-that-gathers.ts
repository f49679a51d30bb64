/** Food that gathers us: the common conversation, kitchen hours, and recipes that travelled. */
export const foodThatGathers = `
# common
:: ngozi 376d 18:10 | count 9 samir
This circle is for people who feed people. Not chefs, though chefs may come. Say who you cook for on an ordinary week and for how many. I begin: Fridays, two hundred, Canal Street, and I do not sleep on Thursdays.

:: carmela +2h
Five old women on Fridays, and whoever smells the bread.

:: theo +20m
Forty eggs before six in the morning. Soup at cost till it’s gone.

:: beatriz 375d 09:30 | thanks 6
Treinta y dos los martes, en el Centro San Martín. Sopa, pan, y el que llega tarde lava.

:: farida +4h
Sixty dumplings at a time, on Saturdays. My neighbors have begun to marry each other in order to be invited.

:: marisol +50m
I used to feed four hundred by noon. Now I feed one, badly. I am here to remember.

:: sunita 374d 23:40
One cart. Two burners. All of The Flats.

:: nkechi 352d 15:20 | hear 11
Can we talk about what we throw away? Friday we scraped nine kilos. I weighed it. I was not proud.

:: hollis +45m
Bring it to me, I have pigs and a compost pile with ambitions. And in return, seconds: crooked carrots, split tomatoes, sixty pounds a week till frost.

:: samir +10m
I pass your gate on Tuesdays. Carrots down, peelings up. It is one trip.

:: ngozi +1h | thanks 12 hollis samir
I have looked for a farm for two years, and it was eleven minutes away. Thank you, both of you. See you Tuesday.

:: elif 337d 20:05 | thanks 7
I made labels for the walk-in: *contains nuts, pork, dairy, gluten, nothing at all*, in English, Spanish, Somali, Arabic, Vietnamese and Turkish. Print as many as you like: [labels, six languages](https://labels.example.org/allergens).

:: minhkhai +3h
The Vietnamese is very correct and sounds like a letter from the bank. I can make it sound like a kitchen.

:: elif +5m
Please do.

:: yusra 311d 12:15 | same 8
A request from someone who cooks for children: please stop making “kids’ food”. Mine eat goat with their hands and ask for more pepper. Make half the pepper and trust them.

:: camila +2h
In my house the children choose the salt and the grown-ups live with it.

:: tamsin 288d 19:50 | count 13
I have one hundred and forty bowls that match nothing. If this circle ever eats at one table, outdoors, I would lend all of them, and whoever breaks one may keep the pieces.

:: luz +1h | count 2
Una sola mesa. Along the canal. I can see it.

:: jb +30m
If there is a table there must be singing, and I have forty mouths that are not always eating.

:: ngozi 262d 17:00
The long table is real. What we have so far:

| what | who |
| --- | --- |
| bowls | Tamsin |
| tables, trucks | Pete, Sione |
| soup, 3 kinds | Beatriz, Theo, Luz |
| bread | Emre, Carmela |
| children | Yusra, Pilar |

What nobody has taken: **dishwashing for 140** and **something sweet**.

:: sione +25m | thanks 6
Dishes: the men of my church. It’s good for them.

:: sukarsih +1h
Something sweet: I will make klepon, green, with palm sugar inside. Please warn people to close their mouths when they bite.

:: delphine +3h
The fund can cover the permit and the hire of two ovens. It took me six minutes to approve, so please do not thank me more than you thank the dishwashers.

:: ngozi 233d 22:30 | thanks 26 tamsin beatriz sione
Home. One hundred and sixty-two people at one table. Three bowls broken. A man I do not know washed pots beside the deacons until ten and then asked me whether I had work, and I do. He starts on Friday.

:: beatriz +15m | thanks 8
Yo vi a un señor de Prospect Hill pedirle la receta a un niño de ocho años. El niño se la vendió por un dólar.

:: tamsin 232d 08:30
All three broken bowls have been claimed. People are strange and I love them.

:: khalid 196d 21:15
For the fasting month I open the back of the shop after sunset. Dates and soup, any neighbor, fasting or not. Bring a cup.

:: joyce +40m | count 5
I’ll bring six aides straight off shift. They have been fasting since breakfast, for lack of time.

:: hassan 141d 13:45
Thirty loaves a night now from Emre, sometimes forty. I have only the one bicycle and two legs. Who is awake at 4:30?

:: jolene +8m | thanks 7 hassan
Me. I’m always awake at 4:30 and nobody has needed me to be, till now.

:: kateri 84d 10:10
We canned ninety jars at the school on Saturday. There is a class for anybody who wants to learn to do it without fear. You leave with four jars and no botulism.

:: emre +6h | was: If I may, a small complaint from the bakery: crates. I had fifty.
If I may, a small complaint from the bakery: crates. I had sixty, now I have nineteen. They make excellent shelves, I know. I have seen them in your kitchens.

:: gabi +30m
Confesso. Two. They are beautiful shelves. I’ll bring them tonight on my way to work.

:: ngozi 12d 19:30
I want to ask something I do not know how to ask well. We cook for two hundred on a Friday, and now the school, the clinic and the shelter each want “every day”. I would like an hour with someone who has fed children on a clock: ordering, allergies, who you hire first, **what you stopped doing**.

:: samir +35m | thanks 3
I have the supplier list from the old St. Anne’s kitchen. It is yours. But for the hour, you want somebody from a school.

:: beatriz 11d 08:20 | thanks 4
Yo no, pero en Tower Hill está Marisol Vega, que dio de comer a cuatrocientos niños por años. No muerde.

:: nkechi 1d 21:10 | same 3
Before we say yes to every day: the blender has died, peacefully, in the middle of a pepper soup. It was eleven. If anyone has a big one asleep in a cupboard, wake it.

:: ngozi now-95m
And while Nkechi mourns the blender: I counted who already cooks on the other six days, only on our street. **Fourteen kitchens.** Fourteen. I was about to open a fifteenth.

# Kitchen hours on Mondays
:: ngozi 203d 09:00 | thanks 8
The kitchen on Canal Street is free on Mondays, six burners and one cold room. Any circle may use it. Only three rules: write your hours here, leave it cleaner, and tell Nkechi before you touch the blender.

:: farida +3h
First Monday of the month, 10 to 2, if I may. I want to teach mantu to whoever does not mind being corrected.

:: rosa 196d 12:20
¿Se puede para tamales? Somos seis mujeres y hacemos mucho ruido. Sería un lunes por la tarde.

:: ngozi +40m
Sí, por favor. Noise is fine, the neighbors are bakers. Thursday I will show you the gas. Perdón: lunes, lunes.

:: rosa 181d 20:50 | thanks 9 ngozi
Hicimos trescientos. Dejamos cuarenta en el cuarto frío con nombre. El español de Ngozi va muy bien, dijo “masa” como si hubiera nacido en Totonicapán.

:: minhkhai 152d 11:10
Two Mondays before new year please, for bánh chưng. They boil for ten hours, so somebody must sit with the pot. It is not work, it is gossip.

:: linh +1h | count 4
I’ll sit from ten to six. Everyone I know will come by to say that they cannot stay.

:: nkechi 104d 08:15
To the person who left the burners shining and a note that said “sorry about the smell of fish”: marry me.

:: gilberto +2h | thanks 2
I am already married, but I will tell my wife that she has been noticed.

:: elif 55d 18:00
I would like one Monday for cabbage. Eighty kilos. I need people who are angry about something, it helps with the pressing.

:: xiomara +14m | count 3
Tengo tres audiencias de desalojo esa semana. Cuenten conmigo.

:: ngozi 20d 09:30
The calendar is nearly full until spring. I never thought I would write that. If your circle has a date it does not need, give it back here, no shame.

# Recetas que viajan
:: luz 290d 19:15 | thanks 7
Abro esto para las recetas que cruzaron una frontera en la cabeza de alguien. Sin fotos bonitas. Con la historia, y con lo que tuvimos que cambiar porque aquí no había.

:: luz +10m
Empiezo. *Sancocho de mi abuela, versión Tower Hill:* en vez de ñame pongo nabo, que no es lo mismo pero pone de su parte. En vez de mi abuela, una cuchara de madera que era de ella.

:: rosa 287d 21:00 | same 4
Tamales en hoja de plátano no había, y el primer año los hicimos en papel de aluminio y lloramos un poco. El segundo año el señor Khalid nos consiguió las hojas, congeladas, de Tailandia. La vida es así de rara.

:: camila 280d 20:20
Feijoada sem feijão-preto não existe. So I used the little black beans from the Ethiopian shop and told nobody. My mother said, “finally, you learned”.

:: alejandra 255d 12:45 | thanks 5
Caldo de res para las que caminamos a las seis:

1. El hueso, desde la noche anterior
2. Chayote, y si no hay, calabacita
3. Nada de sal hasta que lea la presión Linh

:: gilberto 221d 18:30
Caldeirada de enguia. Aqui ninguém come enguia. Eu pesco, eu cozinho, e o Theo finge que gosta.

:: theo +3h
I do not pretend. I suffer openly.

:: angeles 190d 10:00 | thanks 6
Mi madre hacía marmitako en un puerto que ya no está. Lo hice el viernes con el pescado del río y treinta personas preguntaron de qué parte de México era. Les dije que del norte, muy al norte.

:: marisol 166d 17:25 | thanks 8 luz
La sopa de fideo del colegio, para cuatrocientos: se dora el fideo **antes**, en seco, hasta que huela a nuez. Todo lo demás se puede hacer mal. Eso no.

:: ngozi +2h
I read that three times with a dictionary. *Que huela a nuez.* I am going to say it to my line cooks on Friday.

:: isidro 97d 07:50
Se dieron los chiles debajo del puente. No pican como los de mi tierra, pican como pidiendo disculpas. Dejé una bolsa en la lavandería, tomen.

:: ines 66d 22:40
¿Alguien sabe hacer empanadas sin horno? El mío funciona solo los días pares, creo.

:: paloma +25m | same 2
En comal tapado, fuego bajito, y le rezas. Me enseñó una señora de Catamarca mientras se le secaban las sábanas.

:: tadeo 30d 14:10 | thanks 5
Salgo del molino a las seis de la mañana y amaso. Hice cuarenta panes de muerto. Me llevé seis al turno y mi capataz, que no habla con nadie, me contó de su hermano.
`;
