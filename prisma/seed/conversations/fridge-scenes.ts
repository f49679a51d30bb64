// The handwritten lines of the fridge log that are told once each.

/** Notes found on the door; each is told once. */
export const doorNotes = [
  "I took two eggs. I will bring two eggs when I have hens.",
  "The soup tasted like my aunt’s. Who are you?",
  "Left: one onion. It is not much but it is a good one.",
  "Thank you for not having a form.",
  "My daughter thinks that a bear lives in here and shares. Please do not correct her.",
  "First peach since I moved here.",
  "To the person who took my lunch box: keep it, but it has a sister.",
  "I start work on Monday. This got me to Monday.",
  "Less kale. Respectfully.",
  "More kale. In answer to the other note.",
  "The light makes it feel like being expected.",
  "I used to drive past this.",
  "Took bread for three floors. Fed four.",
  "Who makes the pickles? Marry me or give me the recipe.",
  "Sorry about the dent, it was the stroller.",
  "My son learned to read your labels. He now reads everything aloud.",
  "Night nurse here. You are dinner, most weeks.",
  "Somebody left flowers in the egg tray. Good.",
  "It was my turn to give. It felt very fine.",
  "I am 84 and I have never before taken the last of anything. It was pudding.",
] as const;

/** Notes found on the door in Spanish. */
export const notasDeLaPuerta = [
  "Gracias por la leche. El café de hoy supo a casa.",
  "Dejé un limón. Es de mi árbol, el único que dio.",
  "Soy la del tercer piso. Ahora me toca llenar a mí.",
  "¿Quién hizo el arroz? Mi marido quiere saber y yo también.",
  "Tomé pan para mi vecino, él no baja. Dice que Dios se lo pague, y yo también.",
  "El tamal rojo sí pica. Aviso para los valientes.",
  "Hoy cumplí años y había pastel. Nadie sabía, pero había pastel.",
  "Les debo tres cebollas. Voy apuntando.",
  "Aquí nadie me preguntó nada. Volví con mi hermana.",
  "La señora de la puerta pintada se parece a mi mamá.",
] as const;

/** Small scenes; each is told once. */
export const scenes = [
  "A man in a suit stood in front of it for a full minute, then put in his own lunch.",
  "Two boys asked me whether it is stealing. I said no. They asked if it is stealing when you take *two*. We talked for a while.",
  "The thermometer says 38. I love the thermometer.",
  "Somebody has alphabetized the jars. I suspect Gwen, who was only visiting.",
  "A dog has learned the sound of the door. He sits and hopes, like the rest of us.",
  "The bus stopped for me with four crates in my arms. Kofi did not say a word, he just lowered the step.",
  "Found a baby’s shoe on shelf two. It is on the hook outside.",
  "Shoe collected. By a baby, with an assistant.",
  "Someone has left a birthday candle in the butter. One. I hope it went well.",
  "I was late, and three people had already done it. I’ve never been so pleased to be no use.",
  "Hassan had a flat, so the bread came by cab. Rahim would not take anything except a roll.",
  "A woman asked me who is in charge. I looked round. I said that I’d like to know, too.",
  "School trip! Twenty-six small people looked in one at a time and said good morning to the milk.",
  "Handle came off in my hand. Fixed with wire. It is now the best handle on the street.",
  "There was a line today, and the line was singing. I can’t explain it.",
  "Left my gloves inside. If you find them, they are very cold.",
  "Gloves found. Somebody had filled them with almonds.",
  "The mail carrier has started to check the seal. Nobody asked her to. Cheng has tears in his eyes.",
  "One of the oranges had a face drawn on it. Nobody would take it. I took it. It’s on my dashboard.",
  "The lady from 218 who never opens opened, and asked what time is best for putting something in.",
  "I told the health inspector everything. He wrote it all down, and then he took a yogurt.",
  "Someone left a note in Vietnamese and somebody else answered in Somali. They seem to agree.",
  "Power was out for eleven minutes. Six neighbors came out with blankets for a *fridge*.",
  "A teenager told me that my shelf was “mid”, and rearranged it. It is not mid any more.",
  "Tasted the last of the plum jam off the lid. I admit it.",
  "It’s so full that the door speaks when you shut it.",
  "Rode along with Jolene this morning. I know a great deal more about trailers.",
  "I thought it would be us giving and them taking. It took me four months to stop saying “them”.",
  "Somebody swept the step. The whole step, up to the corner.",
  "Milk for the night shift is on the left, behind the cabbage, where nobody looks by day.",
  "Theo came to visit his old fridge. He patted it. We all looked at the river.",
  "The conference sandwiches are back. Egg, egg, egg, and one mystery.",
  "The mystery was egg.",
  "I counted for Rekha: door opened 61 times between six and ten.",
  "There is a lasagna again, and again no name. Whoever you are, we have started to plan around you.",
] as const;

/** Small scenes in Spanish; each is told once. */
export const escenas = [
  "Una señora dejó un frasco de mole y se quedó a ver quién se lo llevaba. Se lo llevó un policía.",
  "Hoy abrió la puerta un niño y dijo “con permiso”. Al refrigerador.",
  "Alguien dejó una maceta de albahaca con un letrero: *cortar, no arrancar*.",
  "El termómetro marca 38. Cheng, puedes dormir.",
  "Se cayó un frasco. No pasó nada, tres personas barrieron sin conocerse.",
  "Vino don Ignacio con una bisagra nueva hecha por los muchachos. Pesa más que la puerta.",
  "Me preguntaron si hay que ser pobre. Les dije que hay que tener hambre o tener comida.",
  "Las de las seis de la mañana ya saludan a la señora pintada por su nombre. Se llama Chabela, decidieron.",
  "Un muchacho se llevó pan y regresó con su mamá, y la mamá con una cazuela.",
  "Llovió toda la noche y alguien le puso un paraguas. A un refrigerador. Este barrio.",
  "El perro del taller también hace guardia. No sabemos de qué lado está.",
  "Dejé calabaza y me devolvieron sopa de calabaza. Circula.",
  "Encontré una lista de compras con todo tachado. Todo. La guardé.",
  "La fila de hoy era de cinco, y los cinco traían algo.",
  "Doña Rosario bajó sola, en el ascensor, con un flan.",
] as const;

/** A question, an answer, and a last word, said by three people one after the other. */
export const exchanges = [
  [
    "Who has clean jars? I need twenty by tomorrow.",
    "I have thirty. On the step at six.",
    "Got them. You even matched the lids.",
  ],
  [
    "Is the gray crate anybody’s?",
    "Emre’s. All gray crates are Emre’s. All crates are Emre’s.",
    "Returned, with an apology and a cucumber.",
  ],
  [
    "Can somebody do my Sunday? My mother is visiting.",
    "I will. What does your mother like?",
    "She liked the note you left for her. She is telling everyone.",
  ],
  [
    "The light is out at fridge one.",
    "Bulb or switch? If it hums, don’t touch it.",
    "Bulb. I changed it. It’s a stage again.",
  ],
  ["Anyone near the bridge with a mop?", "Two minutes.", "Two minutes and a song. All dry."],
  [
    "¿Quién tiene llave del candado del agua?",
    "Yo. Está colgada detrás del tablero de la lavandería.",
    "Listo, ya corre. Gracias.",
  ],
  [
    "Is it all right to leave cooked fish?",
    "On ice and labelled and before noon. Otherwise, with love, no.",
    "Then I shall eat it in love myself.",
  ],
  [
    "My van won’t start. I have forty loaves in it.",
    "Where are you? I have a strap and a hook.",
    "Towed, fed, delivered. What a morning.",
  ],
  [
    "¿Alguien puede recoger en la panadería mañana? Tengo médico.",
    "Yo puedo, a las cuatro y media ya ando en la calle.",
    "Que te vaya bien en el médico. El pan llegó.",
  ],
  [
    "Whose turn is it to take out the compost?",
    "Mine, and I forgot, and I am in Cleveland.",
    "Done. Enjoy Cleveland.",
  ],
  [
    "We have no labels left.",
    "Printing now. Which languages have run out?",
    "Spanish and Somali. Which is good news, if you think about it.",
  ],
  [
    "Shelf two is tilting.",
    "Put the potatoes on the other side until I get there.",
    "Straight. It was one screw and a coin.",
  ],
  [
    "Is there any formula anywhere? A father is asking at the door, shyly.",
    "The pharmacy on the hill has a drawer for that. I’m walking up now.",
    "He has it. He shook my hand with both of his.",
  ],
  [
    "Somebody left a frozen turkey. A large one.",
    "Bring it to the diner, the oven there is idle overnight.",
    "Fifty-two sandwiches. It has passed on in glory.",
  ],
  [
    "¿Se puede dejar comida sin etiqueta si la hice hoy?",
    "Con etiqueta, porfa: qué es, qué tiene y la fecha. Hay plumón en la puerta.",
    "Ya. Le puse también quién la hizo: mi abuela por teléfono.",
  ],
  [
    "How do we say “please take the eggs first” in Turkish?",
    "“Önce yumurtaları alın lütfen.” Emre has checked it.",
    "The sign is up and the eggs are gone.",
  ],
  [
    "The seal on the left is coming loose at the bottom.",
    "I have a strip, and I’ve been waiting for this moment.",
    "All new, all the way round. There was humming.",
  ],
  [
    "Could Thandi’s class come and fill it, on Friday at ten? Twenty-six of them.",
    "Yes, and leave the low shelves for them.",
    "They put in 26 apples, one by one. It took half an hour. Best half hour.",
  ],
  [
    "Does anyone have a hand truck?",
    "Big one or bad one?",
    "The bad one was fine. Thank you, bad one.",
  ],
  [
    "¿Quién me enseña la ruta del martes?",
    "Súbase con Jolene a las 4:40. Lleve chamarra y paciencia.",
    "Ya me la sé. También me sé la vida de Jolene.",
  ],
] as const;
