/** Cohort 11, 2019, “the year of the flood”, as a roster. */
export const cohortEleven = `
:: luz | Luz Herrera | she/her | Tower Hill | 
speaks: Español, English
gives: A table for twelve; Sancocho; Asking the second question
needs: Someone to hold the hill after March
came: 392
phone: (413) 555-0150
I cooked for hotels until my knees said stop, and then for neighbors, which is harder because they tell you the truth. Seven dinners so far at my table. I have learned more in the quiet after the soup than in all the planning.

:: ngozi | Ngozi Eze | she/her | Canal Street | Canal Street Kitchen
speaks: English, Igbo, algo de español
gives: Cooking for a crowd; Food safety; Asking shops for surplus; Listening in Igbo
needs: Someone who has run a school kitchen; A van, two mornings a month
link: https://canal-street-kitchen.example.org
came: 390
phone: (413) 555-0151
I grew up behind a buka in Enugu, where nobody left without eating, whether or not they had paid. When I came to Millrace I looked for that door for six years and did not find it, so I opened one.
The Canal Street kitchen feeds two hundred people on a Friday. What keeps me awake is the other six days. I am learning to ask who already cooks for whom, before I plan another menu.

:: kofi | Kofi Mensah | he/him | North Common | Valley Transit, line 17
speaks: English, Ga, Twi
gives: Minutes that people can use; Knowing every stop on the 17; Driving a full-size bus
needs: A plain-language reader for the bus petition
came: 385
I drive the 17 from the foundry gate to Cedar and back, eleven times a day. You learn a town by who runs for the bus and who has stopped running.

:: jb | Jean-Baptiste Toussaint | he/him | The Flats | Chœur des Flats
speaks: Kreyòl, Français, English
gives: Youth choir; Kreyòl; Borrowing halls
needs: Warm rooms with bad furniture and good walls
came: 383
Forty voices, ages eight to eighty, no auditions. I conduct with a wooden spoon because the first rehearsal was in my kitchen, and changing it now would be bad luck.

:: linh | Linh Tran | she/her | The Flats | Riverside Clinic
speaks: Tiếng Việt, English, algo de español
gives: Reading hospital letters with people; Blood pressure on Saturdays; Night-shift company
needs: Una persona que lea cartas del hospital conmigo
came: 381
I am a nurse, and at home I am a niece. My aunt’s letters come in English with words even I have to look up, so I started reading them aloud at the kitchen table, and then the neighbors brought theirs.

:: pete | Pete Kowalczyk | he/him | Tower Hill | Kowalczyk Hauling
speaks: English, Polski
gives: A truck; Long tables, six of them; Polish on the telephone
needs: A home for one upright piano
came: 386
My dad hauled coal up this hill, I haul everything else. Tell me the floor and whether there is an elevator. There is never an elevator.

:: sukarsih | Sukarsih | she/her | Canal Street | 
speaks: Bahasa Indonesia, Basa Jawa, English
gives: Batik and natural dyes; Cooking for people who are grieving
I have one name, and every form in this country asks me for another. I dye cloth in the old boiler house, indigo mostly. The flood took all of my pots and gave me all of my neighbors.

:: anselm | Anselm Okoro | he/him | Canal Street | Canal Wardens
speaks: English, Igbo
gives: Sandbags, pumps, a plan; Knocking on doors at two in the morning
needs: Names of everyone on the ground floors
The night the canal came over I knocked on sixty doors and did not know one name behind them. I know fifty-four of the sixty now. I am working on the rest.

:: bronagh | Bronagh Ní Dhálaigh | she/her | Tower Hill | Valley Home Nursing
speaks: English, Gaeilge
gives: Dressings, feet and straight answers; Lifts to the clinic; Singing at wakes
I see nine houses a day, and in seven of them mine is the only knock. I can change a dressing in ten minutes. The tea takes forty, and it is the tea that heals.

:: chidi | Chidi Nwosu | he/him | Eastbank | 
speaks: English, Igbo
gives: Bookkeeping for small groups; Football on Sundays; Explaining tax to immigrants
I count money for people who are afraid of counting it. Half of the time they have more than they thought, and the other half at least we know.

:: dolores | Dolores Yazzie-Martin | she/her | North Common | 
speaks: English, Diné bizaad
gives: Weaving, on an upright loom; Minding a meeting’s silence; Mutton stew
I weave rugs, with one small line left open in each so that the maker is not shut inside. I look for that line in organizations too, and often I have to ask them to leave it.

:: emre | Emre Yıldız | he/him | Canal Street | Yıldız Bakery
speaks: Türkçe, English
gives: Yesterday’s bread, every day; A warm room at four in the morning
needs: Bread crates back, please
We throw away thirty loaves a night, or we did. Now a boy comes with a bicycle. It is the same bread and I sleep better.

:: farida | Farida Rahimi | she/her | The Flats | Table of Two Rivers
speaks: دری, English
gives: Dumplings for sixty; Interpreting in Dari; Teaching women to drive
needs: A health permit explained slowly
I was a judge, and now I make mantu. Do not be sad about it. I hear as many cases as before, and my verdicts are eaten.

:: gilberto | Gilberto Sá Nogueira | he/him | The Flats | Canal Authority
speaks: Português, English, Español
gives: Opening a lock by hand; Eel stew; Stories, some of them true
I am the last lock keeper on the lower canal. Nine boats came through last year. I paint the gates anyway, because one day there will be ten.

:: helen | Helen Kaczmarek | she/her | Tower Hill | Hilltop Elementary
speaks: English, Polski
gives: Knowing every family on the hill; Stamps, envelopes, a photocopier
I run the front desk of a school, which means that I run the school. Lost mittens, lost children, lost fathers: they all come to my window first.

:: isidro | Isidro Caballero | he/him | Eastbank | Huerta del Puente
speaks: Español, English
gives: Semillas de chile y calabaza; Riego con poca agua; Camioneta los domingos
language: es
Debajo del puente no crecía nada porque nadie miraba. Empecé con cuatro llantas y tierra prestada, y hoy comen de ahí dieciséis familias.

:: jolene | Jolene Pickett | she/her | The Flats | Teamsters, retired early
speaks: English
gives: Driving anything with wheels; Backing a trailer; Making phone calls you are dreading
needs: A reason to get up at four, I miss it
Twenty-six years of long haul, and I knew every waitress on Interstate 90 and nobody on my own block. I am fixing that one porch at a time.

:: kavita | Kavita Deshmukh | she/her | Prospect Hill | Deshmukh & Rao, accountants
speaks: English, मराठी, हिन्दी
gives: Books that balance; Becoming a nonprofit, or deciding not to; A boardroom on weekends
needs: A project that makes my hands dirty
People apologize when they hand me a shoebox of receipts. I love a shoebox. It is a diary that someone was too busy to write.

:: lamar | Lamar Whitfield | he/him | North Common | Whitfield’s Chair
speaks: English
gives: Fades and second chances; Sitting as a juror in youth court; Bail fund bookkeeping
I did four years, and the man who gave me clippers asked for nothing but that I keep a chair open. There are three chairs now. One of them is always open.

:: minhkhai | Nguyễn Thị Minh Khai | she/her | The Flats | Lotus Nails
speaks: Tiếng Việt, English
gives: Safe salon chemistry; A room after hours; Bánh chưng at new year
needs: English practice with jokes in it
For six years I breathed what I should not have breathed. Then nine of us from nine salons rented one bus, went to the statehouse, and got the fans.

:: nestor | Néstor Villagrán | he/él | Tower Hill | 
speaks: Español, English
gives: Zapatos, suelas, costuras; Ajedrez en la banca; Contar cuentos
language: es
Soy zapatero y veo a la gente desde abajo: sé quién sube la cuesta dos veces al día y a quién ya le cuesta. Por eso puse una banca frente al taller.

:: odile | Odile Saint-Fleur | she/her | The Flats | 
speaks: Kreyòl, English, Français
gives: Hair, gossip, herbal tea; Emergency childcare, no questions; Soprano
My house is the blue one with the door that does not close properly. I stopped asking the landlord to fix it the year I noticed how many people that door had brought me.

:: rahim | Rahim Aziz Khan | he/him | Canal Street | Millrace Cab
speaks: اردو, English
gives: Airport runs for newcomers; Cricket; Knowing where it floods first
I met my first forty friends in this town through a rear-view mirror. The trick is to ask the question and then watch the road.

:: tamsin | Tamsin Rowe | she/they | Prospect Hill | Rowe Ceramics
speaks: English
gives: Kiln space; Bowls for community suppers; Teaching with no talent required
I make bowls, and have made perhaps eleven thousand. For the last supper on the canal I made one hundred and forty that did not match, and people traded seats to find theirs.

:: wanjiru | Wanjiru Kamau | she/her | Tower Hill | Hilltop Savings Circle
speaks: Kikuyu, Kiswahili, English
gives: Starting a savings circle; Chai, properly; Straight talk about debt
needs: A meeting room with a door that shuts
Twelve women, twenty dollars a week, and each month one of us takes the pot. We have bought three sewing machines, one roof, and a divorce.
`;
