/** Cohort 14, 2022, first half, as a roster. */
export const cohortFourteen = `
:: tomas | Tomás Quiroga | he/him | Eastbank | Taller Quiroga
speaks: Español, English
gives: Carpentry, Saturday mornings; Two hours for shelves, doors, a ramp; A warm shop
needs: Help making a shop floor a classroom
link: https://taller-quiroga.example.org
came: 377
phone: (413) 555-0163
My father left me a carpentry shop with more machines than orders. On Saturdays the neighborhood kids come and stay past lunch, and I have begun to think that the shop is a school and I am the one who was slow to notice.

:: shirin | Shirin Karimi | she/her | Canal Street | City Parks, play and design
speaks: English, فارسی
gives: Playgrounds; Designing with youth; Models out of cardboard
needs: A vacant lot with a patient owner
came: 376
Nobody had asked a nine-year-old where the slide should go. I did, and got forty drawings and one petition about worms.

:: pilar | Pilar Núñez | she/ella | Eastbank | Eastbank Youth Council
speaks: Español, English
gives: Youth councils; Facilitation; Minding children at dinners
needs: Adults who can stay quiet for ten minutes
came: 374
At sixteen I sat on a council where they gave us pizza and no vote. At twenty-six I run one where the pizza is worse and the vote is real.

:: deshawn | DeShawn Carter | he/him | The Flats | Canal Radio
speaks: English
gives: Youth radio; Sound; Interviewing
needs: Voices over seventy; A quiet corner with a power outlet
came: 372
I started recording my grandfather because he would only tell the flood story once a year. Now I have nine teenagers with microphones, and none of them will let an old person finish a sandwich.

:: oyin | Oyin Balogun | she/her | Tower Hill | 
speaks: English, Yorùbá
gives: Teaching adults to sew; Evening classes, tea included
needs: Someone to read hospital letters with my aunt
came: 186
I came from Ibadan at nineteen with my aunt’s address in my shoe. I teach evening sewing and look after her now, on Tower Hill. I would like our building to be known for more than its stairs.

:: mei | Mei-Ling Zhou | she/her | Prospect Hill | Juvenile Rights Clinic
speaks: English, 普通话
gives: Youth legal aid; Mandarin; Reading what a teenager was made to sign
came: 371
I am a lawyer for people who are not allowed to buy a lottery ticket. Most of the work is sitting on a hallway bench and asking whether they have eaten.

:: ana | Ana Lucía Ferreira | she/her | The Flats | 
speaks: Português, Español, English
gives: Whispered interpreting; Letters in three languages; Lending headphones
needs: Meetings with pauses in them
language: es
came: 370
I stand between two people and try to disappear. When it works they look at each other and not at me, and I go home so happy that I cannot sleep.

:: adaeze | Adaeze Okafor | she/her | North Common | Common Market
speaks: English, Igbo
gives: Stall space on Saturdays; Pricing things you made; Haggling lessons
I left a bank to run a market, and my mother told the whole church it was temporary. Twenty-eight stalls later she has one too. She sells out by ten.

:: aiko | Aiko Nakashima-Brennan | they/she | Tower Hill | 
speaks: English, 日本語
gives: Mending books; Drawing minutes as comics; Cat sitting
needs: A flat table near a window
I bind books back together. You would be surprised what falls out of them: a ration card, a pressed fern, a note to a milkman that I am still trying to deliver.

:: alejandra | Alejandra Ríos Montoya | ella | Eastbank | Promotoras del Río
speaks: Español, English
gives: Presión, azúcar y plática; Caminatas de las seis; Citas médicas acompañadas
language: es
Camino con once señoras todos los días a las seis de la mañana. Empezó por el azúcar y ya vamos en poesía.

:: arjun | Arjun Mehta | he/him | Prospect Hill | 
speaks: English, ગુજરાતી, हिन्दी
gives: Fixing laptops for people who apologize for them; Plain websites
needs: To be useful without a screen
I wrote software that helped people avoid their neighbors. I was good at it. I am here to practice the opposite.

:: bea | Bea Crosswell | she/her | The Flats | Second Saturday Tool Library
speaks: English
gives: Lending any tool once; Sharpening; Teaching the scary saw
needs: Jigsaw blades; Labels that stick
My divorce left me with a house and no drill. I asked on the street, and by evening there were five drills on my porch, and it struck me that nobody on this block needed to own one.

:: camila | Camila Duarte | ela | The Flats | Riverside Clinic
speaks: Português, English, Español
gives: Fisioterapia em casa; Samba para quem tem dor no joelho
I teach people to stand up from a chair. It is the most political thing I know.

:: cheng | Cheng Wei-Lun | he/him | Canal Street | 
speaks: 國語, 臺語, English
gives: Bicycle repair; Cold-chain know-how; A cargo bike
needs: Inner tubes, any size
I kept vaccines cold for the county, minus seventy and no excuses. A community fridge at thirty-eight degrees is a holiday, but I still bring my own thermometer.

:: dasha | Dasha Kovalenko | she/her | Tower Hill | 
speaks: Українська, Polski, English
gives: Tutoring physics; Varenyky by the hundred; Sewing flags and curtains
came: 160
We came for three months with two suitcases and a cello. The cello got its own seat on the bus. That is how I knew the driver was a good man, and I have since learned that his name is Kofi.

:: devon | Devon Achebe-Stone | they/them | North Common | Common Thread Theater
speaks: English
gives: Running a rehearsal; Costumes by the rack; Making a shy room loud
I make plays with people who were told to sit at the back. In the last one a bus shelter was the lead, and it got notes.

:: elif | Elif Demirtaş | she/her | Canal Street | 
speaks: Türkçe, English, Deutsch
gives: Pickling; Labels in six languages; Reading contracts
I read contracts by day and ferment cabbage by night. Both reward those who look at the bottom of the jar.

:: esteban | Esteban Luna | él | Eastbank | Escuela Puente
speaks: Español, English
gives: Clases de guitarra; Traducir boletines; Un oído para los papás
needs: Un piano, aunque esté desafinado
language: es
Enseño cuarto grado. Los papás no venían a las reuniones, hasta que puse la reunión en la lavandería.

:: fern | Fern Littlejohn | they/she | North Common | 
speaks: English, ᏣᎳᎩ
gives: River cane baskets; Plant walks; Saying what the land was called
I dig, split, scrape and weave river cane, the way my aunt’s aunt did. It grew behind the bus depot all along. I wrote to the depot, and they gave me a key.

:: gabi | Gabriela “Gabi” Monteiro Brandão | she/her | The Flats | Night shift, Riverside Hospital
speaks: Português, English
gives: Company at three in the morning; Cutting hair on the ward; Pão de queijo
needs: A bus home at 2:40
I mop the fourth floor from ten to two, and then I wait an hour and ten minutes for a bus. I have had a lot of time to think about that bus.
`;

/** Cohort 14, 2022, second half, as a roster. */
export const cohortFourteenContinued = `
:: hassan | Hassan Warsame | he/him | Canal Street | 
speaks: Af-Soomaali, English, العربية
gives: Delivery by bicycle; Football coaching; Reading the Quran with boys who fidget
I am the boy with the bicycle who fetches the bread. I am thirty-four, but on Canal Street you are a boy until you have gray in your beard.

:: ines | Inés Belmonte | ella | Tower Hill | 
speaks: Español, English, Català
gives: Cuentos para dormir adultos; Teatro de sombras; Empanadas
language: es
came: 118
Llegué a la colina por un trabajo que duró un mes, y me quedé por una vecina que me prestó una olla. Todavía la tengo. Ella dice que así me aseguro de volver.

:: iveta | Iveta Krūmiņa | she/her | Prospect Hill | Valley Archives
speaks: Latviešu, English, Русский
gives: Scanning photographs; Dating a dress; Singing in a line of forty
needs: Shoeboxes of pictures with nobody named on the back
I look after boxes. The dull ones are best: grocery lists, bus passes, a drawing of a dog. History is what somebody forgot to throw away.

:: jamal | Jamal Trotter | he/him | The Flats | Flats Boxing and Books
speaks: English
gives: Boxing without hitting; Reading club for boys; Keys to a gym
To hit the bag you have to tell me a page you read. Some of them have read whole shelves to get at that bag. One of them is at the state college and still owes me a page.

:: jiwoo | 김지우 (Kim Ji-woo) | he/him | Canal Street | Boiler House Studios
speaks: 한국어, English
gives: Projection on big walls; Lanterns; Soldering
needs: White bedsheets, many
I put old films on old walls. On the mill wall in August there were three hundred people on folding chairs, and a man stood up and said “that is my mother”, and it was.

:: kateri | Kateri Longboat | she/her | North Common | Common Ground School
speaks: English, Kanien’kéha
gives: Lacrosse; Opening a meeting with thanks; Canning
Before we decide anything we thank the waters, the fish, the plants, and so on up to the stars. It takes eleven minutes. I have never seen a worse decision come out of it.

:: leila | Leila Haidari | she/her | Tower Hill | 
speaks: دری, فارسی, English
gives: Henna; Chemistry homework; Translating between daughters and mothers
came: 44
I finished a degree that is not a degree here, so I am finishing it again. In the meantime I answer the phone for my whole building, because I am the one who picks it up.

:: lukasz | Łukasz Wiśniewski | he/him | Tower Hill | Cedar Court, caretaker
speaks: Polski, English
gives: A master key and good sense; Snow shovels, nine; Small repairs
needs: A translator for the elevator company
I look after Cedar Court: six floors, twenty-two doors on the senior side, one elevator that is a rumor. I know everybody’s cough.

:: makena | Makena Njoroge | she/her | Eastbank | Second Crossing, ferry project
speaks: Kiswahili, English
gives: Rowing lessons; Boat building drawings; Permission letters that work
The two banks of this river are four minutes apart by rowboat and forty by bus. I would like to row until somebody is embarrassed enough to build a bridge.

:: mateo | Mateo Arce | he/él | Eastbank | 
speaks: Español, English
gives: Fotografía de familias; Murales; Pintar cuartos
needs: Paredes con dueño valiente
language: es
Pinto paredes. Primero pregunto qué había antes ahí, y casi siempre había alguien.

:: nkechi | Nkechi Obi-Lawson | she/her | Canal Street | Canal Street Kitchen
speaks: English, Igbo, Pidgin
gives: Running a line at lunch; Allergy cards; Jollof, the correct one
Ngozi opened the door, I run what happens behind it. Two hundred plates, three allergies, one blender, no shouting. The no shouting took us a year.

:: noor | Noor Bhatti | she/her | The Flats | 
speaks: اردو, پنجابی, English
gives: Wedding spreadsheets; Bulk spices; Getting a quote in writing
I plan weddings for four hundred people who do not agree on anything. After that a block party is a nap.

:: olumide | Olúmídé Adébáyọ̀ | he/him | Tower Hill | Engineering, County Roads
speaks: Yorùbá, English
gives: Reading an engineering drawing aloud; Slope, salt and drainage; Talking drum
I design sidewalks for the county and live on the steepest one. When my own son broke his wrist on my own gradient I began to attend the meetings I used to send papers to.

:: paloma | Paloma Ibarra | ella | Eastbank | Lavandería Burbujas
speaks: Español, English
gives: Lavado gratis los miércoles; Un tablero de anuncios; Café de olla
language: es
Una lavandería es una sala de espera donde nadie está enfermo. Puse una mesa, luego libros, luego un maestro, y ahora la gente viene con ropa limpia.

:: reuben | Reuben Katz | he/him | Prospect Hill | 
speaks: English, עברית
gives: Proofreading; Rye bread; Explaining a bond issue
needs: A chess partner who loses graciously, or wins so
I was a newspaper man until there was no newspaper. I still ask who, what, when and where. I am learning to wait before I ask why.

:: rosa | Rosa Elena Tum Chávez | ella | Eastbank | 
speaks: K’iche’, Español, English
gives: Telar de cintura; Interpretar en K’iche’; Tamales para las fiestas
needs: Un cuarto con luz para seis telares
language: es
Mi abuela me enseñó a tejer amarrada a un árbol. Aquí me amarro al poste del teléfono y los niños preguntan si se puede tejer el internet.

:: saoirse | Saoirse Doyle | she/her | Tower Hill | Hilltop Pharmacy
speaks: English
gives: Fiddle; Delivering prescriptions on foot; Knowing who lives alone
came: 96
You say it “SEER-sha”. I count pills until six, and then I walk the white bags up the hill myself, because the app could not find the doors and I could.

:: sunita | Sunita Gurung | she/her | The Flats | Momo Cart No. 1
speaks: नेपाली, हिन्दी, English
gives: Momos; Street vending permits, explained; Carrying children and propane
There is no Momo Cart No. 2, but it is good for the customers to hope.

:: tadeo | Tadeo Reyes | he/him | Eastbank | 
speaks: Español, English
gives: Hojalatería y pintura; Transporte pesado; Hornear pan de muerto
language: es
came: 71
Trabajo de noche en el molino de papel y de día duermo poco. Me metí aquí porque mi hija dijo que yo solo conocía máquinas. Ya conozco a nueve personas, las estoy contando.

:: thandi | Thandiwe Nkosi | she/her | Tower Hill | Hilltop Elementary
speaks: isiZulu, English
gives: Drumming for restless classes; Beadwork; Teaching under a tree
I teach twenty-six six-year-olds. When two of them fight, the whole class sits in the circle until the two can say what the other one wanted. The record is fifty minutes. Nobody has fought since.

:: vanessa | Vanessa Bright-Coleman | she/her | The Flats | 
speaks: English
gives: Porch concerts; Hosting strangers; Potato salad, contested
I lost my mother and my job in one spring. Then a neighbor I had never spoken to mowed my lawn, badly, every week until I came out to stop him. We are on our third year of porch concerts.

:: yael | Yael Ben-Shimon | she/her | Prospect Hill | Valley Mediation
speaks: עברית, English, Français
gives: Mediation; Setting a table for people who do not speak; Apricot jam
needs: Someone who disagrees with me and likes soup
I mediate between people who share a wall. It is nearly never about the wall.

:: wren | Wren Castellanos-Ito | they/them | Prospect Hill | Valley Organ Works
speaks: English, Español
gives: Pipe organs; Finding the one wrong note; Holding the other end of anything
needs: Someone to eat lunch with on workdays
came: 17
I crawl around inside organs. You lie on your back among eleven hundred pipes and somebody far away presses one key. I moved here in the summer, and I am still waiting for the far away somebody.

:: kwabena | Kwabena Asante-Ricci | he/him | North Common | Crossing guard, Hilltop Elementary
speaks: English, Twi, Italiano
gives: Knowing every child’s walk; Whistling; Tomato seedlings
came: 9
Twice a day I stop traffic with one hand. In between I grow tomatoes and wonder what else a raised hand could do.

:: marisela | Marisela Quispe | ella | Eastbank | 
speaks: Quechua, Español, English
gives: Tejer con cinco agujas; Remedios de ruda y muña; Cantar bajito
needs: Aprender a leer en inglés con alguien paciente
language: es
came: 4
Llegué a Millrace con mi hijo y dos bolsas de lana. La lana ya es chompas, mi hijo ya habla inglés dormido, y yo recién me animo a tocar puertas.
`;
