/** Community fridges: the common conversation; the fridge log is composed in fridge-log.ts. */
export const communityFridges = `
# common
:: samir 274d 18:00 | count 8 ngozi
One fridge, on Canal Street, outdoors, never locked. Take what you need, leave what you can. I have the van, I have a corner by the pump, and I have no idea about anything else.

:: ngozi +20m
I have the idea about the food. Nothing cooked without a label, nothing raw from an animal, nothing that you would not give your own mother.

:: cheng +1h | thanks 5
I have the idea about the cold. 38 degrees, a thermometer inside that anyone can read, door seals checked weekly. I’d like to be in charge of being annoying about this.

:: wendell +2h
You’ll want an outdoor circuit with its own breaker and a roof over it. I’ll do it Saturday. Somebody hold the ladder who isn’t looking at their telephone.

:: nkechi 273d 09:15
And who cleans it? Say it now, or it will be me.

:: elif +30m | thanks 7
Sundays, me. I like a clean shelf, it’s a weakness.

:: hassan 262d 13:00
Theo gave us the fridge! It is huge, it is green, and it weighs as much as a horse. We are six and it’s on a step. Who is near the diner **now**?

:: sione +5m
Don’t lift. Ten minutes. I’m bringing the front row.

:: theo +50m | thanks 11 sione hassan
It’s gone from my kitchen after nineteen years. I said goodbye to it. Nobody saw that.

:: samir 258d 20:30 | thanks 16 wendell cheng theo
It is on. Wendell’s light over it comes on when you open the door, so that at night it looks like a little stage. The first thing in was a lasagna from a woman who would not tell us her name.

:: delphine 240d 10:20
The fund would like to give you something. I am told to ask how many “beneficiaries” there are.

:: ngozi +1h | hear 9
There are no beneficiaries. There are people who open a door. Some of them are leaving and some are taking, and on Fridays I cannot tell which.

:: delphine +12m | thanks 4 ngozi
I have written “unknown, by design”. It was approved.

:: isidro 214d 08:00
En Eastbank queremos el segundo. Debajo del puente hay corriente, sombra y ojos. ¿Qué se necesita de verdad, además de un refrigerador?

:: cheng +40m | thanks 6
De verdad: (1) somebody who loves the thermometer, (2) somebody who cleans when nobody asks, (3) two people who drive, and (4) one who can say no to a very kind person with very old fish. I can come on Sunday and look.

:: isidro 199d 19:20 | thanks 8 cheng
Ya está. Lo pintó Mateo: parece una ventana con una señora adentro que te dice que pases.

:: alejandra 190d 07:40 | thanks 4
Una señora me preguntó si el del puente era de la iglesia, del gobierno o de los del molino. Le dije que era de la luz. Se quedó contenta.

:: isidro +25m
Yo les digo que es de Samir y de mi compadre el transformador.

:: jolene 176d 05:10
Tuesday route is me now. Bakery 4:40, farm 5:30, fridge one 6:15, over the bridge, fridge two 6:50. If you’re on that line and want to ride along, I have a spare seat and too many opinions.

:: nkechi 138d 17:45
Who is writing in the *log*? Please use it. When I know there are already four pots of beans, I make something else.

:: samir +15m
The log is the long conversation here. Six words are enough. “Beans, four pots, sorry” is a perfect entry.

:: khalid 91d 21:10 | hear 7
Somebody emptied it on Saturday night, all of it, into two cars. I saw them. I did not say anything. On Sunday they brought back the boxes, washed, with a bag of oranges in each.

:: ngozi +9m | hear 8
Thank you for not saying anything.

:: hollis 52d 06:30
Squash. I am so sorry. So much squash.

:: alejandra +3h | same 5
Con las caminantes hacemos la sopa de calabaza, el jueves, en el Centro. Que vengan con el cuchillo bueno.

:: elif 27d 10:40
Compressor on fridge one is clicking. Cheng says “not yet, but soon”. Can we think about it before it becomes an evening with forty liters of milk?

:: wendell +2h
I’ve a spare that will fit, out of a butcher’s on Mill Street. Next Saturday, if the boy and I can have it empty by nine.

:: samir 11d 20:15 | thanks 13 wendell ngozi jolene
Full again, running quiet. Wendell, his apprentice, Ngozi, the Tuesday drivers, and eleven neighbors who each took a drawer home for two hours and brought it all back. Not one yogurt missing.

:: ngozi now-210m
The school across the river asks how to start a **third**. I said: do not ask us for a fridge, ask who is going to love the thermometer.
`;
