/** Caring at home: a small circle whose words stay inside it. */
export const caringAtHome = `
# common
:: linh 244d 23:30 | hear 5
I asked each of you alone, and each of you said yes before I finished the sentence. We look after somebody at home. What is said here stays here. You do not have to be brave.

:: joyce +25m
I do it for pay by day, and for my father by night. I don’t know which one I’m worse at.

:: miriam +15m | hear 4 joyce
Worse by whose measure? You can answer that or not.

:: joyce 243d 06:10
By the measure of a man who used to fix trains and now asks me every morning where his coat is.

:: odile +1h | hear 6
Manman mwen, same thing, with a purse. I bought three purses that look alike. Now there is always one that is found.

:: joyce +20m | thanks 3 odile
Three coats. I never thought of it. I’m going to the thrift shop on my break.

:: gabi 219d 03:15
It is quarter past three and I am waiting for the bus and I am only going to say this here: sometimes I take the long way.

:: linh +4m | hear 5
I am on nights too. Take the long way. I will keep you company until you are on it.

:: oyin 181d 21:40
Thank you for asking me in. It is my aunt. She raised me from nineteen, so I do not say “burden”, and when other people say it I leave the room. But I have not slept a whole night since the spring.

:: linh +12m | hear 4
No one here will say that word. Which nights are the worst?

:: oyin +5m
Tuesdays and Wednesdays, after the clinic days.

:: patience +30m | thanks 5 oyin linh
I sleep four hours anyway, it is the trade. I can sit with her on Wednesday, ten to six. I will bring porridge, and she can tell me everything you do wrong.

:: oyin 178d 07:20 | thanks 6 patience
I slept **nine hours**. I woke up frightened by how quiet it was. They were both laughing in the kitchen, at me, I believe.

:: minhkhai 140d 12:10
What do you all do with the letters? We have a pile since the stroke. I open them and the words swim.

:: linh +2h
Bring the pile on Saturday. We sort it in three: *pay*, *answer*, and *they can wait, the vultures*. The third one is usually the largest.

:: cyrus 102d 19:00 | thanks 5
From the back room of the pharmacy: many of you have the same drug twice, under two names. I see it every week. Send me a photo of the whole shelf, no judgment. I only look for pairs.

:: joyce +8m
Found one pair. Thank you, Cyrus. I feel sick and relieved.

:: beatriz 77d 22:00 | hear 6
Mi suegra ya no me conoce, pero conoce mi sopa. Hoy me dijo: “usted cocina igual que mi nuera”. Le dije que gracias.

:: odile +14m | thanks 3
Ay, Beatriz. Kenbe la. I am laughing and not laughing.

:: miriam 35d 18:30
We have done this for seven months and nobody has missed more than two. I suggest one evening that has nothing to do with anyone we look after. Bowling was mentioned. By me.

:: patience +50m | count 5
I have a terrifying arm.

:: gabi 5d 02:50 | hear 5
Minha mãe died on Sunday, at home, in the morning, with the radio on. I wanted the people who knew about the long way to know first.

:: linh +6m | hear 4
Gabi. I am coming off shift and I am coming to you. You do not have to open the door, I will just be on the step.

:: joyce +1h
There is food organized through next Friday, so don’t think about food. Odile has the list.

:: gabi 1d 15:20 | thanks 6 linh joyce odile
There were six of you on that step. I counted through the curtain. Obrigada. I don’t have more words, and you never asked me for any.
`;
