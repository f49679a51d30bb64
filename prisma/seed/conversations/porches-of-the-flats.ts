/** Porches of the Flats: the common conversation and the choir's borrowed halls. */
export const porchesOfTheFlats = `
# common
:: vanessa 357d 18:00 | count 8
If your porch light is on, we can come up. That is all this circle is. I’ll keep a list of nights, so we don’t all land on Bird.

:: bird +3h
Land on Bird.

:: bea 350d 10:20 | thanks 6
Tool library is open from my porch on the second Saturday, nine to noon. You can borrow anything once. If you bring it back sharper than you took it, you can borrow it forever.

:: jolene +30m
Took the tall ladder. Cleaned four gutters, three weren’t mine. Nobody noticed till it rained.

:: odile 328d 19:45
The wind took my door. It is in the road, if you are driving please go around it.

:: sione +6m
On my way with three boys and a drill. Don’t move it, you’ll hurt your back.

:: odile +1h | thanks 9 sione
It closes. For the first time in eleven years it closes. I stood on the inside and did not know what to do, so I opened it again.

:: camila 294d 08:00
Six people on my steps this morning standing up and sitting down and standing up. If you would like to be seven, Mondays and Thursdays at eight. Bring the knee that complains.

:: noor 267d 13:30 | count 11
Block party: I’ve made a spreadsheet, forgive me. It has 44 rows. The only row that matters is row 9, **“who asks the people who never come”**. I need four names for row 9.

:: jamal +20m
Me, for the young men on Water Street. I’ll say there is a bag to hit.

:: patience +40m
For the new mothers. I know where all of them live.

:: farida +2h
The Afghan families on Sluice Lane. They will come if I cook, and they will bring more than I cook.

:: gilberto +15m | thanks 3
Os velhos do cais. Eu levo o dominó.

:: noor 239d 22:40 | thanks 15 jamal patience farida gilberto
Row 9 brought **thirty-seven people**. My spreadsheet planned for two hundred and we were two hundred and sixty, and somebody’s grandfather slow-danced with a boxing coach.

:: jamal +12m
He led.

:: ana 211d 12:00
Muitos de vocês perguntam: yes, I can come to your landlord meeting and whisper. Two things: tell me the day before, and let me sit next to the person, not next to the landlord.

:: linh 189d 21:10 | thanks 5
Bà Sáu at 31 has started sitting on her porch. It is the first time since the operation. She does not speak English and does not need to. Sit down, she will peel you an orange.

:: deshawn +1h
I got two oranges, and she fixed my collar.

:: sunita 148d 16:20
Momo Cart No. 1 has a flat tire on Third and forty momos getting cold. This is not an emergency but it is a great sadness.

:: bea +4m
Jack and patch kit leaving my porch now.

:: sunita +30m | thanks 7 bea
Repaired. Bea has been paid in momos and says that she wishes to be paid monthly.

:: ana 96d 17:35
Para quienes leen mejor en español: la lista de porches está también en la puerta de la lavandería y en mi ventana. No hace falta saber cantar, ni traer nada, ni entenderlo todo. Yo me siento en medio.

:: gilberto +2h | thanks 3
Eu também me sento no meio, mas é por causa da perna.

:: joyce 83d 20:00 | same 5
Supper for everybody who takes care of bodies: aides, nurses, cleaners, mothers. Last Friday of the month, church hall. The only rule is that somebody serves *you*.

:: jb 50d 18:30
The choir sings on Vanessa’s porch on Saturday at dusk. Not a concert, a rehearsal with witnesses. If you hum you are in.

:: vanessa 48d 23:00 | thanks 12 jb
Somebody’s baby fell asleep in the tuba case and we had to play on without the tuba.

:: bird 22d 22:15 | hear 8
Lost Earl from the ferry days this morning. He’s the one who had the ninth tune. I was there. It was not a Tuesday, and he gave it to me. I’ll play it when I can.

:: vanessa +10m | hear 6
Porch light’s on, Bird. All night.

:: bird 15d 21:00 | thanks 14 deshawn vanessa
Played it. Thank you all for standing in the street in the cold. There’s nine now, and some of you know it, so it isn’t on me alone.

:: gabi 4d 18:20 | thanks 5
Thank you for the food and the quiet. My mother’s chair is on the porch now and the light is on. Podem subir.

:: vanessa now-175m
List for this week: Tuesday Bea, Wednesday Odile (door open, as God intended), Friday Gabi. We bring our own cups to Gabi’s.

# Halls and keys
:: jb 303d 11:30 | count 4
I borrow halls for a living, nearly. Here is what I learned, add yours:

- **Free Wesleyan**: free on weeknights, warm, forty-two chairs. Ask Sione.
- **Lock house loft**: beautiful, one plug. Ask Gilberto, bring coffee.
- **Lotus Nails** after eight: fans, good light. Ask Minh Khai.

:: minhkhai +2h
Eight people at the most, please, and nobody touches the OPI.

:: jamal 256d 17:15 | thanks 5
Add the gym. Mornings are dead. It smells like effort, but it’s free, and the floor forgives.

:: camila +1h
Mornings! I will take the knees there when it rains.

:: jb 90d 19:50
The Wesleyan boiler is making the sound of a man disagreeing. Whom do I ask?

:: sione 88d 12:30 | thanks 6
A man called Bogdan came over from North Common with a bag of wrenches. He listened to it for ten minutes with his hand flat on the side, like a doctor. It agrees with us now.
`;
