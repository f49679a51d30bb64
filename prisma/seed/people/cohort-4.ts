/** Cohort 4, 2012, first half, as a roster. */
export const cohortFour = `
:: marisol | Marisol Vega | she/her | Tower Hill | St. Brigid’s School, retired
speaks: English, Español
gives: Feeding 400 children by noon; Starting a school from an empty room; Reading aloud
needs: A reason to cross the river; A ramp for the parish hall
came: 394
phone: (413) 555-0114
I started a school on Tower Hill with six children, one stove and a room nobody wanted, and I ran it for nineteen years. Now the room is full and I am not in it. I would like to find out what I am curious about when no bell rings.

:: declan | Declan Moriarty | he/him | Prospect Hill | Moriarty & Byrne, stonemasons
speaks: English, Gaeilge
gives: Walking newcomers around; Dry stone walls; Remembering who knows whom
needs: Two good reasons to introduce two shy people
came: 391
I lay stone, which teaches you that no wall is held up by its best piece. I meet whoever is new on the hill, walk once around it with them, and try to remember every name by the time we are back at the bench.

:: wendell | Wendell Pruitt | he/him | North Common | Pruitt Electric
speaks: English
gives: Safe wiring, old houses a specialty; Teaching apprentices; A ladder, three sizes
needs: Somebody to write down what I know before I forget it
came: 388
phone: (413) 555-0122
I have been in more attics in this town than the pigeons. Forty years of other people’s wiring taught me who is cold and too proud to say so.

:: ruth | Ruth Lindqvist | she/her | Prospect Hill | 
speaks: English, Svenska
gives: A patient eye for grant applications; Saying no kindly; Chairing a hard meeting
needs: An evening a week without a meeting
came: 390
I gave away other people’s money for thirty years and read nine thousand applications, most of them better than what we funded. I am trying to make it up to the ones in the other pile.

:: samir | Samir Haddad | he/him | Canal Street | 
speaks: English, العربية, Français
gives: A van, most mornings; Supplier lists; Strong coffee, weak jokes
needs: A second driver on Tuesdays; Someone to answer the phone in English when I am on the ladder
came: 389
phone: (413) 555-0131
I drove flowers for a hotel until the hotel closed, and kept the van. It turns out most of what a neighborhood lacks is two streets away and only needs a ride.

:: beatriz | Beatriz Olmos | ella | Eastbank | Centro San Martín
speaks: Español, English
gives: Sopa para treinta; Convencer a los tímidos; Un salón los martes
needs: Manos que laven platos
language: es
came: 387
Crié a cuatro hijos y a media cuadra en un apartamento de dos cuartos. Aprendí que una mesa larga arregla casi todo, y que lo que no arregla por lo menos lo deja dicho.

:: grace | Grace Whitehorse | she/her | North Common | Commonwealth Youth Court
speaks: English, Diné bizaad
gives: Plain language; Youth courts; Two evenings a month for your letter
needs: A quiet room with a printer
came: 386
I read what the county sends to people and then I write what it means. My grandmother signed something once that she could not read, and we lost the orchard. Every page I straighten is for those trees.

:: hana | Hana Kobayashi | she/her | Tower Hill | Weather desk, Valley Public Radio
speaks: English, 日本語
gives: Forecasts you can plan a wedding by; Editing sound; Keeping still in an interview
needs: Old recordings of the hill, any condition
came: 384
I read the weather to people who are still in bed. It is an intimate job. They write back about their tomatoes, their husbands, the ice on the stairs, and I began to keep what they wrote.

:: abena | Abena Owusu-Ansah | she/her | Canal Street | Owusu Tailoring
speaks: English, Twi
gives: Hemming, mending, letting out; Teaching a person to thread a machine
needs: A second industrial machine, any age
I hem the whole street’s trousers, so I know who has lost weight, who has a new job, and who has a funeral. People talk when their arms are out. I would never repeat it, but I do act on it.

:: bogdan | Bogdan Petrescu | he/him | North Common | 
speaks: English, Română
gives: Boilers; Bleeding a radiator with you watching; Patience with landlords
A boiler tells you the truth about a building long before the owner does. I came to fix one in the county home and stayed until the heat was a right and not a favor.

:: carmela | Carmela Bianchi | she/her | The Flats | 
speaks: English, Italiano
gives: Bread on Fridays; Names and dates from the mill years; Sitting with someone
needs: Someone to drive me to the cemetery on Sundays
I stood at loom forty-one until they sold the looms. The women from that row still meet, there are five of us, and we can tell you who owed whom a shift in 1971.

:: cyrus | Cyrus Daruwalla | he/him | Prospect Hill | Daruwalla & Sons Pharmacy
speaks: English, ગુજરાતી
gives: Explaining what the pills are for; A back room after six
My father’s counter was where people asked what they would not ask a doctor. I kept the counter and threw away the glass on top of it.

:: delphine | Delphine Okonjo-Marchetti | she/her | Prospect Hill | Headwater Community Fund
speaks: English, Français, Italiano
gives: Small grants, decided within a week; Reading a budget with you
needs: To hear what our forms feel like from the other side
I used to believe that money was the scarce thing. Then I watched a hundred dollars and a good host do what a three-year program could not, and I have been embarrassed and useful ever since.

:: eamon | Eamon Gallagher | he/him | Tower Hill | Engine 3, Fire Department
speaks: English
gives: Smoke alarms, fitted; Carrying things upstairs; First aid for beginners
I have carried people down every staircase on this hill. I would rather have met them on the way up, with groceries.

:: fatou | Fatou Diallo | she/her | Eastbank | Chez Fatou
speaks: Français, Pulaar, English
gives: Braiding; A waiting room where news travels; Rooms to rent, honestly described
needs: A cousin’s first winter coat
Eleven chairs, one television that nobody watches. If you want Eastbank to know a thing by Saturday, come and sit down on Thursday.

:: gwen | Gwendolyn Mae Fairweather | she/her | Tower Hill | Cedar Street Library, retired
speaks: English
gives: Finding the paper you need; Deeds, maps, parish books; A spare room for visiting speakers
needs: Someone under thirty to argue with
phone: (413) 555-0146
For thirty-four years I was paid to be interrupted. I miss it. I can still tell you what stood on your lot before your house did.

:: thordis | Þórdís Sigurðardóttir | she/her | Prospect Hill | River Survey
speaks: English, Íslenska
gives: Reading a river; Water samples with children; A canoe
I count mayflies for the state. When they come back the river is getting better, and last spring on the lower canal I counted thirty-one, and rang my mother in Akureyri to tell her.

:: ignacio | Ignacio Bustamante | he/him | Eastbank | Bustamante Foundry
speaks: Español, English
gives: Fundición y soldadura; Piezas que ya no se fabrican; Enseñar a jóvenes con paciencia
needs: Aprendices, mejor si llegan tarde y preguntan mucho
language: es
La fundición era de mi suegro, que no quería a nadie adentro. Yo abrí el portón los sábados, y ahora hay doce muchachos que saben lo que pesa una campana.

:: joyce | Joyce Lafontaine | she/her | The Flats | Local 1199
speaks: English, Kreyòl
gives: Knowing which form comes first; Respite for a tired daughter; A loud voice at hearings
I bathe other people’s parents for a living, in houses where nobody says thank you out loud. So I started a supper where we say it.
`;

/** Cohort 4, 2012, second half, as a roster. */
export const cohortFourContinued = `
:: khalid | Khalid Mansour | he/him | Canal Street | Mansour Grocery
speaks: العربية, English
gives: Credit until Friday; Dates and lentils by the sack; Talking two neighbors down
needs: A freezer that does not hum
The ledger under my counter goes back to my uncle. In forty years four people did not pay, and three of them had died.

:: leona | Leona Begay | she/her | North Common | Common Ground School
speaks: Diné bizaad, English
gives: Teaching a language to people who were told not to speak it; Songs for small children
I teach my first language to grown people who are ashamed of their accents. We begin with swearing, and then with kin. By the word for “my mother’s sister” somebody is always crying.

:: miriam | Miriam Feldstein | she/her | Tower Hill | 
speaks: English, ייִדיש
gives: Listening, without fixing; Facilitating grief circles; A piano nobody plays
needs: A fourth for string quartets
I kept a practice above the hardware store and heard the hill’s secrets for a fee. Retirement is hearing them for free, and telling some of my own.

:: nadia | نادية الخطيب | she/her | Canal Street | 
speaks: العربية, English
gives: Embroidery; Calligraphy for doors and banners; Lullabies from four villages
needs: Someone to record my mother before the spring
I sew other people’s initials into their linen and at night I write my own poems, right to left, the way the river runs if you stand on our bank.

:: osvaldo | Osvaldo Quintanilla | he/him | Eastbank | Barbería La Esquina
speaks: Español, English
gives: Cortes gratis el primer lunes; Escuchar sin repetir; Una vitrina para anuncios
language: es
Llevo veintidós años cortando pelo en la misma esquina y los hombres me cuentan todo mirando al espejo. Un día les puse dos sillas frente a frente, y ahí empezó el círculo.

:: patience | Patience Mwangi | she/her | The Flats | Riverside Birth Center
speaks: English, Kiswahili, Kikuyu
gives: Sitting up with a new mother; Explaining a hospital; Porridge
I have caught six hundred and twelve babies in this county. Some of them are now old enough to vote against me at meetings, and do.

:: quentin | Quentin Abernathy-Holloway | he/they | Prospect Hill | Abernathy Studio
speaks: English
gives: Measured drawings; Ramps that meet code and look kind; Reading a permit
needs: A client who wants less
I draw buildings, mostly additions for people who have enough room. What I want to draw before I stop is one good public staircase.

:: rekha | Rekha Subramaniam | she/her | Tower Hill | Millrace High School
speaks: English, தமிழ், हिन्दी
gives: Making numbers behave; Homework table on Wednesdays; A spreadsheet for anything
I teach statistics to sixteen-year-olds who want to know why it matters. So we counted the steps, the benches and the streetlights on Cedar, and took the count to the council, and two lights came.

:: sione | Sione Tuipulotu | he/him | The Flats | Free Wesleyan Church of The Flats
speaks: English, Lea faka-Tonga
gives: Lifting; Coaching; A hall and forty-two folding chairs
I was a prop forward and then a deacon. In both jobs you put your shoulder under somebody and you do not let the thing fall on their neck.

:: theo | Theo Papadakis | he/him | Canal Street | Acropolis Diner
speaks: English, Ελληνικά
gives: Soup at cost; A griddle before six in the morning; Knowing every health inspector by name
needs: A night cook
The diner opens at five for the people coming off a shift and the people going on, and for twenty minutes they sit at the same counter. That is the only church I keep.

:: ursula | Ursula Brandt | she/her | Tower Hill | 
speaks: English, Deutsch
gives: Apple grafting; Cuttings of nearly anything; Quiet company
needs: A strong back on two Saturdays in spring
When Karl died I could not go into the house, so I stayed in the garden until it was dark, and people began to stop at the fence. It is a low fence. I had never noticed.

:: vivek | Vivek Chaudhary | he/him | North Common | Valley Transit, scheduling
speaks: English, हिन्दी, ਪੰਜਾਬੀ
gives: Reading a timetable; Telling you who really decides; Route maps on paper
I drove a cab for nine years, and now I sit in the office that decides when the buses come. I am the only one in it who has ever waited for one.

:: winifred | Winifred Osei | she/her | Tower Hill | St. Brigid’s Parish
speaks: English, Twi
gives: Altar flowers and funeral teas; Phoning everybody on a list; Alto
I keep the parish phone tree, eighty-one numbers in pencil. In the ice storm it took us forty minutes to know that everyone was warm, and one hour to fix it for the three who were not.

:: xiomara | Xiomara Santana Peralta | she/ella | Eastbank | Inquilinos Unidos
speaks: Español, English
gives: Derechos del inquilino; Organizing a stairwell; A megaphone, lightly used
needs: Lawyers who answer the phone
Empecé por el ascensor. Nadie podía subir a mi abuela al quinto piso, así que tocamos cuarenta puertas, y en la puerta treinta y dos ya éramos un comité.

:: yusra | Yusra Abdi | she/her | Canal Street | Little Lamps Childcare
speaks: Af-Soomaali, English, Kiswahili
gives: Childcare during meetings; A van with six car seats; Braiding dough with toddlers
needs: A fenced yard
If you want mothers at your meeting, feed the children first. I have said this in eleven meetings, and in the twelfth I stopped saying it and brought the rice.

:: zdenek | Zdeněk Dvořák | he/him | Tower Hill | 
speaks: English, Čeština
gives: Tuning pianos; Repairing clocks; Accompanying nervous singers
No relation, everyone asks. I tune four pianos a day, and in every house there is one key that sticks and one person who has not played since somebody left.

:: angeles | María de los Ángeles Guadalupe Fernández-Etxeberria de la Concepción | ella | Eastbank | Parroquia de la Asunción
speaks: Español, Euskara, English
gives: Bordado antiguo; Papeleo consular; Rezar o callar, según haga falta
language: es
Todos me dicen Ángeles, porque mi nombre no cabe en ningún formulario de este país. Llevo veinte años ayudando a la gente a caber en ellos, y de vez en cuando logramos que cambien el formulario.

:: bird | Clarence “Bird” Thibodeaux | he/him | The Flats | 
speaks: English, Français louisianais
gives: Accordion, trumpet, time; Teaching kids the second line; A porch
I played the ferries until there were no ferries. Come by after supper. If the porch light is on you are not interrupting, you are late.

:: hollis | Hollis Grange | they/them | North Common | Grange Farm
speaks: English
gives: Seconds by the crate; Compost; Straw bales to sit on
needs: Drivers who can come before seven
Fourth generation on thirty acres that the town has grown around. I used to fight the subdivision. Now I leave the gate open, and they come over with their kids and pull my carrots for me.

:: priscilla | Priscilla Tanaka-Wood | she/her | North Common | County school buses
speaks: English
gives: Diesel engines; A heated garage; Driving the long yellow bus on weekends
needs: A choir with room for a second alto who cannot read music
I keep thirty-one school buses alive. The children have named them all, so I cannot retire one without a ceremony, and we do hold the ceremony.
`;
