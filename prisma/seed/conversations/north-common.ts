/** North Common green: the common conversation. */
export const northCommon = `
# common
:: grace 316d 18:40 | count 6
North Common is wide and we are few, so this is how we find each other. First Saturday, at Hollis’s gate, after chores. We open with Kateri’s words, and then there’s coffee.

:: kateri +1h
Eleven minutes. Wear boots.

:: hollis +20m | thanks 4
The gate’s open. It’s been open since the subdivision went in, people just don’t push it.

:: lamar 309d 20:10
Shop’s closed Mondays. If any young man you know has a court date on a Tuesday, send him Monday. He sits, he gets a cut, he doesn’t pay, he walks in there like somebody’s son.

:: grace +35m | thanks 7 lamar
I have seen what it does. The judge looks up.

:: bogdan 288d 07:30
Cold tonight. In this order: close the doors of rooms you do not use, bleed the top radiator, and call me. Not the other order.

:: adaeze +2h
I did them in the other order. He came, he was kind, he said *hm* four times.

:: leona 252d 19:15 | thanks 6
Six of the grown-ups’ class ordered their coffee at the market in Navajo this morning. The girl at the stall answered. Nobody had told us that she could.

:: adaeze +10m
That’s my Tasha. She had not told me, either.

:: priscilla 220d 16:50 | count 5
We retire Bus 14, “Gladys”, on Friday at three. There’ll be a eulogy by a second grade. Her seats are free to anybody who wants a very sturdy porch bench.

:: devon +15m
Eight seats for the theater, please. And may I have her sign?

:: priscilla +5m
The sign goes to the second grade. They were clear on that.

:: vivek 183d 12:05 | hear 4
Something from the office that I can say, because it is on the county site: the winter timetable will be “reviewed for gradient”. I do not know yet what that means. I know that nobody who wrote it takes the bus.

:: kofi +6h
Thank you, Vivek. I will listen for it.

:: fern 144d 08:20 | thanks 5
The cane behind the depot came back after we cut it, thicker. Taking a little was good for it. I’m telling you so that you ask me before anybody “tidies”.

:: wendell 107d 17:30
I am looking for two young people with steady hands who aren’t in a hurry. I’ll pay them. I’ll also make them write everything down in a book, because I won’t be here forever and the houses will.

:: lamar +1h | thanks 8 wendell
Got one for you. Nineteen, careful, reads the instructions. I’ll bring him Saturday. He’ll say he isn’t interested, he’ll be early.

:: wendell 93d 18:00
He was early. He found a splice from 1961 that I’d walked past twice. We are on page forty of the book.

:: adaeze 72d 09:20
A family from Eastbank took stall twenty-nine on Saturday: chiles, apologizing, as the sign says. *Pican poquito, perdón.* They sold out by nine, and my mother wishes to know their secret.

:: dolores 56d 20:40
Stew at mine after the market. I’ve left a line open in the guest list.

:: hollis 29d 06:10 | same 3
Frost took the last tomatoes. I stood there with my coffee and said thank you to them, and then looked round in case anyone saw. The neighbors’ kid saw. He said it too.

:: lamar 6d 21:00 | thanks 5
Three court dates this week, three haircuts. Two went home. The third one I’ll drive up to see on Sunday. I could use a second pair of eyes on his letter.

:: grace +12m
Bring it. I have tonight, and I have a pencil.

:: kateri now-420m
First frost on the cane this morning, and the whole edge of the depot was singing. Saturday, at the gate. I’ll keep it to ten minutes.
`;
