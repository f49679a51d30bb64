/** Canal Street neighbors: the common conversation and the watch on the water. */
export const canalStreet = `
# common
:: ngozi 388d 18:30 | count 7
Canal Street, both sides, lock to foundry bridge. Half of us met in a flood, with our furniture on the pavement. I would like us to meet once with the furniture indoors.

:: anselm +30m
Agreed. I still have someone’s lamp.

:: sukarsih +15m
It is my lamp. Keep it. It looks better in your window than it did in mine.

:: khalid 380d 21:00 | thanks 6
For the new people: if a bill comes and it is that or food, bring the bill to me before you bring it to anyone else. I say this once so I do not have to say it again.

:: yusra 364d 12:40
Three cars have parked across the Little Lamps gate this week. I have started leaving them drawings by the children, of the cars. They are accurate. The tow truck features.

:: theo +1h
One of those was my bread man. He has put the drawing on his dashboard and parks by the pump now.

:: amina 345d 10:00 | thanks 5
I have a desk and a kettle in the corner of Khalid’s shop on Tuesdays, from ten to one. If there is somebody that you wish you knew, come and say why, and I will see what I can do. If you only want tea, there is tea.

:: cheng 329d 19:20
Bicycle hour: Saturdays at nine, on the dry bit beside the lock. I repair, you hold things. Children’s bikes first, then children’s parents’.

:: hassan +10m
My back wheel is a philosopher. It goes round and reaches no conclusion. I’m first.

:: shirin 300d 16:10 | count 9
The empty lot next to 212 belongs to a dentist in Ohio. He has answered my fourth letter. He says that we may use it “for something pleasant” until he decides. I intend for him never to decide.

:: nkechi +40m
Something pleasant with a water tap, please.

:: abena +2h
And a bench in the shade for people who came to complain.

:: shirin 255d 20:05 | thanks 12 abena cheng
Forty-one children drew the lot. The results: swings 38, mud 33, “a place where my sister is not” 6. We begin on Saturday with the mud, as it is already there.

:: emre 231d 04:50
Oven two is out, so no simit until Thursday. I’m telling you here because last time I told nobody and there was almost a march.

:: elif +3h | hear 4
We remain calm. We remain hungry. We remain.

:: rahim 187d 23:15
Drove a family from the airport tonight: four children, one suitcase, an address on this street written on a hand. 240, upper. They have beds. They have nothing to put on the beds.

:: abena +5m
I have six blankets, finished. Bringing them now.

:: yusra +3m
Pajamas for four, I’m guessing at the sizes from what you say.

:: samir +8m
Van is running. Who has a kettle and a pan?

:: sukarsih +4m
Both, and rice.

:: rahim +1h | thanks 18 abena yusra samir sukarsih
It is done. One hour and twenty minutes from the airport to all of them asleep. The mother asked who sent us. I said, the street.

:: nadia 143d 20:30 | thanks 6
أهلاً بكم. The mother from 240 is called Samar, she is a seamstress, and Abena has a customer waiting. She says to say that the children have drawn every one of you and that Cheng is very tall.

:: abena 98d 17:25 | thanks 9
Samar’s second machine came, from a church in Prospect Hill, with a note that said “it jams on silk”. It doesn’t jam on silk. It was lonely.

:: khalid 45d 21:30
The freezer that hums has stopped humming, and that is bad. Everything in it has to be eaten by tomorrow. Come with pots. No speeches.

:: jiwoo +50m | count 8
I’ve never eaten so much okra in my life. Thank you, freezer.

:: hassan 10d 13:15
Football under the foundry bridge on Sunday, any age. Last week the over-fifties won and have been impossible since.

:: anselm +20m
We have been dignified.

:: amina now-55m
Tea is on at the corner desk until one. Somebody new on the street asked me who knows about **school places in the middle of a year**. I can think of two of you. May I give her your names? Say yes or no to me alone.

# High water
:: anselm 332d 20:00 | count 11
Here is where we watch the water. What I want, on one page per building: who sleeps on the ground floor, who cannot carry, who has a pump, who has a key. Not on the web. On paper, in my kitchen and in Khalid’s till.

:: thordis +1h | thanks 7
The gauge at the lock is public and updates every quarter of an hour: [lower canal, live](https://river.example.org/gauge/lower-canal). Under 2.1 m sleep. At 2.4 m put your shoes by the door. At 2.7 m wake your neighbor.

:: gilberto +20m
At 2.5 I am already awake. Knock on the lock house, there is coffee.

:: anselm 262d 02:10 | hear 5
2.46 and rising slowly. Nobody needs to do anything. I only do not want to be the only one who knows.

:: cheng +4m
Awake. Bikes are upstairs.

:: nkechi +6m
Awake. Flour’s on the top shelf.

:: gilberto +30m
I have opened the bypass. Watch it stop.

:: anselm +50m | thanks 14 gilberto thordis
2.44. 2.41. Go back to bed, all of you. I counted eleven kitchens with lights on.

:: yusra 176d 18:20
Drill went well: nineteen children out and up to the second floor of the boiler house in four minutes, singing. Two had to be persuaded to come *down*.

:: anselm 31d 19:10 | count 6
Fifty-six of the sixty now. The last four are all at 218, and they do not open to me because I look like a man with a clipboard. Could somebody go who looks like a cake?

:: sukarsih +25m
I will go, with klepon.

:: sukarsih 29d 20:15 | thanks 10 anselm
Four doors, four names. One of them is a plumber. He asked why it took us so long.
`;
