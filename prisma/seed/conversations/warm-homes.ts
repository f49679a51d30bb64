/** Warm Homes by winter: the common conversation and the experiment with the kettle. */
export const warmHomes = `
# common
:: wendell 283d 19:00 | count 8 marisol
Last winter I went into a house where a woman wore her coat to bed and told me she was fine. I’ve wired for forty years and I’m tired of fine. How many cold homes are there, really, and what would it take? That’s the project.

:: luz +40m
In my kitchen it was fifty-one degrees until Wendell came. I cooked in gloves and called it style.

:: bogdan +1h
A third is boilers, a third is windows, a third is bills. And a fourth third is pride.

:: rekha +15m
That is four thirds.

:: bogdan +2m
Yes. That is why it is cold.

:: marisol 282d 10:30 | thanks 4
Whoever goes to the door must be somebody they could say no to. I sent three thousand letters home in my life, and the ones that worked were carried by a child.

:: ruth 261d 20:15
I found money for materials, enough for forty homes, but they want “a count of units served”. I have told them that we will count evenings spent. There was a pause. They said all right.

:: eamon 259d 12:00 | thanks 9
What I see on calls: space heater on an extension cord under a rug. Every time. Before we talk about windows can we fix **the cord**? I have a box of forty heavy ones from the union.

:: winifred +50m
I have twenty-three doors where they’d let me in with a cord and a cake.

:: tomas 243d 18:20
Window inserts: frame, film, felt. I timed it, forty minutes for one, and I can teach it in an hour. Saturdays in my shop, se aprende mirando.

:: quentin +25m
Your drawing is better than mine, I have thrown mine away. One note: leave a finger gap at the bottom so it comes out in a fire.

:: eamon +5m | thanks 3 quentin
Thank you for that. Truly.

:: xiomara 216d 21:30 | hear 7
En el 88 el dueño dice que la calefacción “funciona”. Medimos: 57 grados a las once de la noche, en cuatro apartamentos, tres noches. ¿Quién me ayuda a escribirlo para que no lo pueda leer de otra manera?

:: grace +10m
I will. Send me the numbers and the name of the person whose job it is to care.

:: kavita 195d 19:40
A bill you can read, for landlords: I put two years of one building’s gas on a single page, with a line that says “what a $300 pump would save you”. Three of the five rang me back.

:: xiomara +2h | thanks 10 kavita grace
Le cambiaron la bomba al 88. Anoche 68 grados. Doña Rosario mandó decir que ahora le sobra una cobija, que a quién se la da.

:: luz +20m
Doña Rosario, la del helado. Ya quiero conocerla.

:: abena +30m
To 240, upper. There are four children there who collect blankets.

:: luz 182d 19:15 | hear 4
Fui con Xiomara al 88. Una señora me enseñó cómo duerme: dos gorros y el perro. Me dijo que el perro también tiene frío, que se turnan.

:: xiomara +35m
Ese cuarto ya tiene marco en la ventana desde ayer. El perro se llama Vapor, por si alguien pregunta.

:: tomas +1h | thanks 3
Vapor me ayudó a medir. Se sentó encima de la cinta. Le quedó un marco con un centímetro de más, que es el centímetro del perro.

:: oyin 170d 20:50
May I say something as a new person? You gave our building a leaflet. It was a good leaflet. Nobody in the day room had read it. They had all kept it, though, because the envelope was nice.

:: marisol +22m | hear 6 oyin
That is the most useful thing anyone has said here.

:: declan 148d 18:00 | thanks 3
The free kits. A hundred and twenty left on doorsteps in good faith. I walked round and looked, with my hands in my pockets: **eleven** went up.

:: oyin +15m
The rest are in closets. I have seen the closets. Nobody likes to be handed a chore by a stranger.

:: wendell +1h | hear 8
Then let’s say out loud that it did not work, and stop. I liked that leaflet. I’ll be the one to bury it.

:: oyin 9d 21:15 | thanks 11 wendell
It was a lovely funeral. I brought the cake. Wendell read the leaflet aloud, all of it, very slowly, and then folded it into a boat and we let it go off the lock.

:: samir +20m | thanks 4
What we keep: pairs of neighbors, one kettle, one window at a time.

:: ruth 6d 10:45
I wrote to the funder and told them about the funeral, with the number eleven in it. They have asked if they may come to the next one.

:: luz 4d 19:30 | count 6 marisol
First cold night is on its way. Who has a free evening this week and knows somebody with a window? I have a kettle and two hands. *Una ventana a la vez.*

:: wendell today 08:20
I have nine inserts cut and my apprentice. @Marisol Vega, Mrs. Abbott says that she will only have it done if “the headmistress” holds the tape. I’m only passing it on.

# One kettle, one window
:: oyin 142d 19:10 | count 7
The idea, in plain words. *If* two neighbors who already know each other do one window together, with tea, *we expect* that the window stays up and that they do the next one somewhere else. By the first frost. What would show us that we are wrong?

:: rekha +25m
If fewer than half of the pairs do a second one. And if it’s always the same person who makes the tea.

:: marisol +1h | thanks 5
Write that second one down. It is the better question.

:: helen 133d 17:20
Window one: my sister’s. We talked for two hours and the window took twenty minutes. She’s now doing Mrs. Novak’s, without me, I am a bit offended.

:: dasha 117d 21:00 | thanks 6
Windows two, three, four, all on Birch. I sewed a felt edge so that it doesn’t whistle. My neighbor, who does not speak to anyone, held the other end, and asked what the cello is called. It has no name. Now it has.

:: tomas 101d 18:35
Forty inserts cut, veinte más el sábado. Los muchachos firman cada marco por dentro, where nobody sees it until they take it out in spring.

:: xiomara 88d 20:40 | thanks 4
Ventanas seis y siete, en el 88. Las hicieron dos señoras que no se hablaban por un asunto de macetas. Terminaron la segunda y siguieron sin hablarse, pero ahora se prestan la tetera.

:: luz +25m
Eso es hablarse, mija. Con tetera.

:: bronagh 78d 19:55 | hear 4
One no. She said “I don’t want it warmer, I want it quieter”. Turned out the draft wasn’t the trouble, it was the tap. Łukasz fixed the tap. I don’t know how to count that.

:: rekha +10m
As a yes. I have made a column for it.

:: lukasz 54d 16:40
Cedar Court: nine done on the senior side, thirteen to go. They have begun to argue over who gets to make the tea. Is that success?

:: oyin +35m | thanks 8
Nineteen pairs so far, **twelve** have done a second window. Tea makers: seventeen different people. By our own rule we are not wrong yet.

:: wendell 26d 18:50
The apprentice asked why we don’t just do all the windows ourselves, faster. I told him to write the question in the book. He wrote the answer as well, next morning.

:: luz +2h
¿Y qué escribió?

:: wendell +11m | thanks 13
“Because then it would be our window.”
`;
