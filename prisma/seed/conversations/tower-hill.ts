/** What the neighbors of Tower Hill said: the common conversation (see transcript.ts for the form). */
export const towerHill = `
# common
:: luz 384d 19:20 | count 6 marisol hana
Somebody had to write the first line, so: hello, hill. There are nine of us who went through Millrace and can see each other’s kitchen lights, and I have met four. Soup at mine on Sunday, 14 Alder Street. Bring a chair if you own one you like.

:: marisol +35m
I taught half your children and I do not know what a single one of you eats. I will come. I bring bread and my own chair, which is a teacher’s chair and very upright.

:: pete +1h | was: 6 tables in my garage. It always grows past the kitchen.
6 tables in my garage if it grows past your kitchen. It always grows past the kitchen.

:: nestor 383d 08:15 | thanks 4
Yo llevo dos sillas y el ajedrez. Si nadie quiere jugar, por lo menos hace de mesita.

:: hana +9h
Sunday: 41 degrees, wind from the river, clear by six. Good soup weather.

:: winifred 379d 12:05 | count 5
I have started a list with telephone numbers, in pencil. If you were at Luz’s and I did not catch yours, I am in the parish hall on weekday mornings, behind the flowers.

:: zdenek +6h
I was the one in the green coat. I said I would tune the hall piano for nothing, and I meant it. It has a family of moths.

:: gwen 371d 10:40 | thanks 8
For those who asked at the table: the hill had a tower until 1908. It was a water tower, it leaked, and they took it down for the bricks. Your houses are made of it, from Alder up to Fifth. I have the plan, come and find your lot.

:: rekha 362d 20:30 | count 9, thanks 1
My statistics class needs something real to count. Could we count Cedar Street? Steps, benches, streetlights working, streetlights not. I would bring 24 teenagers with clipboards, and I promise they will be polite to your dogs.

:: eamon +25m
Count the ice in February while you are at it.

:: luz +2h | thanks 2
Sí, y que toquen mi puerta, aquí hay chocolate para los veinticuatro.

:: rekha 341d 17:10 | thanks 14 luz marisol
Counted. Between the bus stop and Fifth:

- 143 steps, 61 of them broken at the edge
- 2 benches, one of which is Néstor’s
- 19 streetlights, **7 dark**
- 38 people who stopped and asked what we were doing, and then helped

The class would like to present this to the council. They voted on it. It was not close.

:: ruth +40m
Go in the second half of the meeting, when they are tired and want to say yes to something. Three minutes, one chart. Happy to listen to a rehearsal.

:: grace +1h
And say “seven lights are out” before you say anything else. I will read the page if you want.

:: luz 330d 18:30 | count 4
Ensayo en mi cocina mañana a las cinco. Hay chocolate y hay público difícil: yo.

:: rekha 322d 21:48 | thanks 17 luz ruth grace
Two lights this month, the other five “in the next cycle”. A boy who has not spoken in my class since September read out the number of steps. The room was so quiet.

:: nestor +20m
Los vi subir con sus tablas. Uno se sentó en la banca y me preguntó cuántos zapatos arreglo al día. Le dije que los contara. Volvió el jueves y los contó.

:: winifred 299d 06:50 | hear 6
Ice overnight, the whole hill is glass. I am starting the telephone list from the top. If I have called you, please call the next two names and not three.

:: bronagh +12m
I’m on foot with spikes and can do Cedar Court first. I need someone with salt at the side door.

:: eamon +8m
Salt at the side door in ten minutes. Do **not** come down the steps, anybody. Come out on the Alder side.

:: winifred +33m | thanks 21 bronagh eamon
Everyone has answered. Forty minutes, eighty-one names. Three are cold: two on Cedar, one on Fifth. Who has a heater that is safe?

:: hana +4m
I have two, both new. Thaw by noon, then freezing again at five. So before five.

:: pete +10m
Chains are on. I’ll take Hana’s heaters and anybody who wants to ride in a truck that smells of soup.

:: winifred +2h
All three are warm. Thank you, hill. Now please eat something.

:: aiko 276d 18:22 | thanks 7
I drew last night’s meeting as a comic because I could not write fast enough. Panel three is Pete. I am not sorry. It is taped to the window of the shoe shop, Néstor let me.

:: pete +2h
I’ve seen it. My ears aren’t that big.

:: helen +15m
They are, love.

:: thandi 251d 16:45 | count 8
My six-year-olds want to know who lives at the top of the long stairs. They have theories. Would any of you let two children at a time ring your bell and ask you one question? I would be at the gate.

:: ursula +50m
They may ring mine. I will have apples.

:: miriam +1h
They may ring mine too, but I will want to ask a question back.

:: thandi 243d 17:30 | thanks 11
Report. Best question: “Do you get lonely or do you have a cat?” Best answer, from Mrs. Abbott at Cedar Court: “I had a cat and was lonely, and now I have you lot.” They have asked to go back on Thursday.

:: declan 184d 19:05 | thanks 9 luz
We walked round the hill this evening with **Oyin Balogun**, who moved into the senior block with her aunt. She teaches sewing in the evenings and she asks better questions than I answer. If you see her on the stairs with two bags, you may take one bag. One. She is firm about it.

:: oyin +45m
Thank you for the walk, and for saying the names twice. My aunt wants it known that she beat Declan at the stairs.

:: lukasz +30m
Confirmed. I was on the landing.

:: dasha 158d 20:10
Hello, I am Dasha, from the third floor on Birch. I have many cousins here now and one cello. I was told that this is where one asks: who may I sew curtains for? I cannot be still.

:: luz +18m | count 3
Dasha, ven a mi mesa el domingo. You sew, I cook, and we will both be moving.

:: zdenek +1h
A cello! I have waited eleven years for a cello on this hill. Miriam, do you see this?

:: miriam +6m
I see it. That is three of four.

:: pete 131d 07:35
I’ve an upright piano in the garage from the Novak house. Good wood, plays flat. Needs a home by the end of the month or it gets rained on. No stairs please. Who am I kidding.

:: marisol +3h | thanks 5 pete
Beatriz tells me there is a fourth-grade teacher in Eastbank, Esteban Luna, who has been asking for a piano “even out of tune” for two years. It would have to cross the river.

:: pete +11m
Trucks can do that. Bridges were invented.

:: pete 118d 12:20 | taken back
Wrong conversation, that was for the fella with the crane. Ignore me.

:: zdenek 117d 21:02 | thanks 12 pete marisol, count 1
It has crossed. I tuned it in a laundromat, with the dryers going, while twenty people who had come to wash their sheets stood around and sang the A for me. I have played in the Rudolfinum, once, and I was less nervous.

:: ines 112d 22:15
Soy Inés, la nueva de la calle Birch. Una vecina me prestó una olla y no sé cómo agradecerle sin devolvérsela. ¿Cuál es la costumbre aquí?

:: luz +14m | thanks 6
La costumbre es que se devuelve con algo adentro. Y así nunca se termina.

:: ines 103d 19:50 | thanks 4
Devolví la olla con empanadas. Me la volvieron a traer con sopa. Creo que ya entendí el sistema de gobierno de esta calle.

:: nestor +30m
Y espérese a que le presten una escalera. Ésa no vuelve nunca, pero la visita.

:: marisol +1h | same 2
En el colegio había una grapadora así. Diecinueve años de préstamo. La lloré más que a dos superintendentes.

:: saoirse 92d 18:40 | thanks 13
I’m after starting at the pharmacy, and I walk the prescriptions up after six. If you know somebody who lives alone and won’t ask for a delivery, tell me their name quietly and I’ll simply be passing.

:: winifred +20m
I will bring you eleven names tomorrow, in pencil.

:: olumide 63d 12:30 | hear 8
I want to say something as a neighbor and as an engineer of this county: the handrail on the lower flight was mine to sign off, and I signed it from a photograph. My son’s wrist has healed. I will be at the steps on Saturday with a level, and anyone may watch me measure.

:: rekha +25m | thanks 4
I’ll bring clipboards. No hard feelings and many teenagers.

:: leila 40d 20:25
I am Leila, from the yellow building. I answer the telephone for everyone there and it never stops. Is there a list of who speaks what on this hill? I do Dari and Farsi and homework.

:: helen +40m | thanks 9 leila
I have most of it in my head from the school office. Polish: me, Pete, Łukasz, Dasha. Spanish: Luz, Néstor, Inés, Marisol. Twi: Winifred. Tamil: Rekha. Yorùbá: Oyin, her aunt, Olúmídé. I’ll type it up, and you add yours.

:: leila +7m
I will add mine and put it beside every bell.

:: bronagh 19d 17:55
Mrs. Abbott has had a fall, not a bad one. She’s home, cross and mending. She does **not** want flowers. She’d like the crossword, done badly, so she can correct it.

:: gwen +30m | thanks 5, count 3
I can do a crossword badly every day at ten.

:: nestor 12d 11:20
La señora Abbott pasó hoy por el taller, del brazo de Saoirse, a quejarse de mis suelas. Está perfectamente bien.

:: luz thu 18:12 | count 7 marisol, thanks 2
Dinner is at my table on the {dinner}. Nine of us so far, three I have never met. @Marisol Vega do you still hold the key to the parish hall? If it rains we move there.

:: kofi +6m | reply
I am off at six that day. I carry what Pete drives.

:: ruth +8m | reply
The big kettle comes with me, wherever we end up sitting.

:: pete +7m | reply
I can bring the long tables in the truck.

:: hana +16m | reply
Rain at 7, they say. Hall sounds wise.

:: kofi today 09:05 | hear 9, same 4
The 17 bus is moving its last stop from Cedar to the foot of the hill in {month:2}. Mrs. Abbott and the whole senior block would have to climb. I drive that line and nobody asked us.

:: oyin +15m
I moved into the senior block with my aunt in {month:-6}. Can we ask them before we write to anyone? I will go door to door on Saturday if one person comes with me.

> **One person to knock on 22 doors with me.** Cedar Court, two hours. Speaking Polish or Spanish would help.
`;
