/** The titled conversations of Tower Hill: the dinners and the stairs. */
export const towerHillTitled = `
# Story dinners
:: luz 207d 20:15 | count 8
A place for the dinners, so that the other conversation can breathe. After the last one I wrote down what worked:

1. Twelve chairs, never thirteen
2. One pot
3. Nobody fixes anything until the plates are washed

What did I forget?

:: miriam +50m | thanks 6 luz
The silence. You let it sit there after Ursula spoke and nobody reached for the salt. Keep that.

:: declan +1h
That the shy ones should sit across from the host and not beside. You can’t hide across.

:: wanjiru 206d 09:10 | same 3
A time to go home, said at the beginning. I can stay late with my heart when my feet know the hour.

:: luz +3h
“Home by nine.” Written on the wall from now on.

:: grace 178d 18:40
I came over from North Common for this one. I was asked “what did you carry with you when you came?” and I have been thinking about it for a week. May I bring my sister to the next?

:: luz +22m
Tráela. There is always one more spoon.

:: ursula 151d 21:30 | hear 12 luz miriam
I said more on Thursday than I have said since Karl. I was ashamed in the morning, and then there were three pots of jam on my fence. I would like to know who, but I think I am not supposed to.

:: eamon +40m
Jam? I know nothing about jam.

:: nestor 149d 13:05 | thanks 3
En la próxima, ¿podemos hacer la ronda en los dos idiomas? Mi cuñado vino y entendió la sopa pero no los cuentos.

:: luz +15m
Claro que sí. Le pido a Ana Lucía que venga a susurrar. She sits between two chairs and nobody waits.

:: marisol 148d 10:20
I can fill in where Ana Lucía rests. Nineteen years of parents’ evenings, I can whisper in two languages and glare in a third.

:: oyin 122d 22:10 | thanks 9 luz
Thank you for tonight. In my aunt’s house the youngest speaks last, so I waited. When you all turned and waited with me I nearly could not do it, and then I could.

:: gwen 121d 11:15
Ought we to write any of these down? Not tonight’s, I mean the ones people would be glad to have kept. There is an archivist on Prospect Hill, Iveta, who is very careful about permission.

:: luz +2h | count 5
Only if each teller decides, and can change her mind. That is what the *Memory keeper* would do. It is an open role, and I am looking at nobody in particular, Gwen.

:: gwen +9m
I shall look out of the window until you stop.

:: kofi 88d 07:45
Notes from dinner six. Eleven at the table, four of them new. Stories stay at the table. Practical things only:

- Salt for the alley steps: Eamon
- Two high chairs: Yusra will lend
- Next question: *who opened the first door?*

:: thandi +5h | same 4
I have already told my class the question. A girl said, “the bus driver”. Kofi, that was you.

:: luz 16d 19:00 | count 6
Seventh dinner. The theme is *How we came to the hill*. Step-free from the alley, children welcome, Pilar is minding them. English and Spanish, with whispering. I cook, you bring bread or a story.

:: dasha +35m
I bring varenyky, one hundred. Please stop me.

:: luz 1d 17:40
Diet and chairs: I have two vegetarians, one no nuts, one high chair. Anybody else, tell me by Wednesday and I will not make a speech about it.

:: ines +52m
Yo no como cilantro, ya sé, ya sé. Llevo empanadas, con y sin carne.

:: dasha today 08:10
Cilantro I will eat for Inés. I have made one hundred and forty. Nobody stopped me.

# The Cedar Street stairs
:: olumide 58d 18:20 | thanks 10 rekha
Measured with Rekha’s class on Saturday. Sixty-one broken edges, as they counted last year, and now sixty-four. The drawing and the photographs are here, anyone may use them: [the lower flight, step by step](https://stairs.example.org/cedar/lower-flight).

:: quentin +1h
I’ve looked at the drawing. There is a version of this with landings wide enough to sit on, for nearly the same concrete. May I sketch it? No fee, no ego. Little ego.

:: lukasz +30m | same 5
From the caretaker: whatever you draw, please draw where the snow goes. Today it goes on my ladies.

:: olumide +12m
That is the best design brief I have ever been given.

:: rekha 51d 16:05
The class has costed three handrails. The cheapest falls off in their model. They are delighted.

:: oyin 44d 20:30 | hear 7
Before a plan is chosen, can it come to the day room at Cedar Court, on paper, large, at two in the afternoon? At seven in the evening nobody there can come, and then we say that nobody came.

:: quentin +28m | thanks 4 oyin
Yes. Two in the afternoon, large paper, soft pencils. I’ll carry the easel.

:: lukasz 37d 15:50 | thanks 9 quentin
Nineteen people in the day room. Mr. Zielinski drew a bench on the second landing and signed it. Mrs. Abbott moved the handrail *two inches* and was right.

:: helen +2h
I translated for five of the ladies. The word they kept using was “dignity”, and the other word was “railing”.

:: ruth 24d 10:30
There is a county line for “small connections” (@Warm Homes by winter found it) that nobody has claimed in two years. Deadline is the end of next month. I can do the first draft if Olúmídé does the numbers and Grace makes it readable.

:: grace +4h
In. Send it rough.

:: olumide 23d 08:00
In. I shall declare at work that I live here, so that it is said out loud.

:: nestor 9d 12:40 | count 3
Y yo pongo la banca del segundo descanso. El señor Zielinski ya me pasó las medidas, en servilleta. @Quentin Abernathy-Holloway, ¿caben dos y un bastón?

:: quentin 1d 19:25
Revised sheet is up: landings at 14, 31 and 48 steps, the snow goes to the north side, bench as signed. I would like to bring it back to the day room **before** we send anything.
`;
