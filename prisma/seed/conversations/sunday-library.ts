/** Sunday library: the conversation of a project that reached its end. */
export const sundayLibrary = `
# common
:: gwen 330d 11:00 | count 7
The Cedar Street library has been shut on Sundays since the budget of 2009. Sunday is when children have no school lunch, no desk and no heat. I propose that it opens. I am retired and cannot be fired.

:: thandi +2h
Nine of my twenty-six do their homework in the laundromat. They say that the light is better there.

:: paloma +40m
Y tienen razón, pero yo los mandaba a la biblioteca si estuviera abierta.

:: ruth +1h
What is the real obstacle? In my experience it is never the one in the letter.

:: gwen 329d 09:30 | thanks 3
Spot on. The letter says “staffing”. I asked. It is the *key*: the rules say that only a librarian with a county pension may turn it.

:: reuben +25m
I covered the meeting at which that rule was made. It was about a man who had kept a goat in the reading room. It was meant to last one summer.

:: mei 322d 20:00 | thanks 8 reuben
Read the ordinance. “A librarian *or a person deputized by one*.” Gwen, can you deputize people?

:: gwen +4m
I believe that I have been waiting my entire life to deputize people.

:: aiko 300d 18:30 | count 6
I have drawn the badges. They are absurd. They have a small goat on them.

:: jamal 281d 14:00
Twelve deputies sworn in on the steps. My boys came. One of them asked if it was a real oath, and Miss Gwen said, “it is if you turn up”.

:: esteban 246d 19:10 | thanks 6
Primer domingo: cuarenta y tres niños, diecinueve adultos y un perro que sabía comportarse. Los míos se quedaron hasta que se apagó la luz.

:: gwen +1h
The dog was deputized.

:: arjun 205d 17:25
Eleven Sundays so far, never under thirty people. I sit at the “no question is stupid” computer. I was asked today how to write to a father. We did not need the computer.

:: rosalind 162d 10:00 | thanks 5
I read the county agenda so that you don’t have to: item 14 is “Sunday hours, permanent, all branches”. All of them. Not only ours.

:: gwen 155d 21:40 | thanks 10 mei thandi reuben
Passed, seven to two. Six branches. The commissioner quoted a child who said, “it is the warmest place that doesn’t ask you for anything”. She is in Thandi’s class. She has been told.

:: thandi +30m
She said, “I know, I was there.”

:: mei 148d 12:15
So what are we, now that it’s done?

:: gwen +3h | hear 6
Finished, my dear. It is allowed. I would like to stop while we are happy, close the circle, and keep the goat.

:: esteban +20m | count 5
Que se cierre con pan. El domingo, en las escaleras.

:: gwen 141d 16:00 | thanks 11
Thank you, each of you. Twelve deputies, thirty-four Sundays counted in advance, one goat. If somebody wants to do this in another town, the ordinance, the oath and the badge are pinned to the board by the door. Take them.
`;
