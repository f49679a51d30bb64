/** A frame holds {a}, {b} and {c} for things, {n} for a small number and {t} for a temperature. */
export type Frames = Readonly<Record<string, readonly string[]>>;

/** What people put in, in English, as it stands in the middle of a sentence. */
export const things = [
  "fourteen loaves from Emre",
  "a crate of crooked carrots",
  "nine half gallons of milk",
  "five dozen eggs",
  "spinach that wants eating today",
  "two trays of rice and peas",
  "a case of plain yogurt",
  "a box of lemons",
  "eight jars of lentil soup",
  "a bag of sesame bagels",
  "apples from Ursula’s fence",
  "most of a wheel of cheese",
  "twenty blocks of tofu",
  "washed collards",
  "six cartons of oat milk",
  "cooked chickpeas in small tubs",
  "four stacks of tortillas",
  "bananas at the banana bread stage",
  "more bread than sense",
  "too many cucumbers",
  "a sack of potatoes",
  "unopened baby food",
  "roast vegetables from the Friday line",
  "a pot of dal with a lid that fits",
  "four boxes of mushrooms",
  "cream cheese from the hotel",
  "pears as hard as doorknobs",
  "two halves of an enormous cabbage",
  "three jugs of orange juice",
  "butter wrapped and marked",
  "jollof labelled *medium*, which is a lie",
  "school lunches that nobody opened",
  "sandwiches from the conference at the mill",
  "vegetable momos frozen flat",
  "a bucket of green beans",
  "scallions by the armful",
  "five tubs of hummus",
  "a tray of baked ziti",
  "grapes in paper bags",
  "warm cornbread",
  "one heroic pumpkin",
  "soft tomatoes for sauce",
  "peanut butter, the big kind",
  "a bag of limes",
] as const;

/** What people put in, in Spanish. */
export const cosas = [
  "doce panes",
  "calabazas otra vez",
  "siete litros de leche",
  "tres cartones de huevos",
  "frijoles cocidos en frascos",
  "tortillas de Paloma",
  "una olla de caldo con tapa",
  "cilantro en ramos",
  "arroz con verduras",
  "chiles del puente",
  "plátanos maduros",
  "ocho quesos frescos",
  "manzanas",
  "medio costal de papas",
  "nopales ya limpios",
  "sopa de fideo",
  "yogur sin azúcar",
  "pan dulce de ayer",
  "jitomates un poco golpeados",
  "espinaca para hoy",
  "tamales de los que pican",
  "una caja de naranjas",
  "lentejas con plátano",
  "un flan chico",
  "agua de jamaica en jarra",
  "elotes pelados",
] as const;

/** What comes only from the hands of one person. */
export const ownThings: Frames = {
  hollis: [
    "crooked carrots, a crate",
    "split tomatoes",
    "beets the size of fists",
    "two sacks of potatoes",
    "kale, a great deal of kale",
    "turnips nobody asked for",
    "windfall apples",
    "onions in a braid",
    "leeks with the mud still on",
    "a wheelbarrow of squash",
    "chard in three colors",
    "garlic, small but angry",
    "the last of the beans",
  ],
  nkechi: [
    "pepper soup",
    "jollof labelled *medium*, which is a lie",
    "beans and plantain",
    "rice and peas, two trays",
    "vegetable stew without any nuts",
    "lentils with too much ginger",
    "groundnut soup (**peanuts**)",
    "roast carrots",
    "moi moi in cups",
    "chicken and rice, the mild one",
    "okra, done properly",
  ],
};

/** How each driver tells of a filling. */
export const fillings: Frames = {
  samir: [
    "Filled: {a}, {b}, {c}.",
    "Full to the light. {a}, {b}.",
    "{a} and {b}, from people who asked me not to say.",
    "Good morning. {a}, and {b}.",
    "Van is empty, fridge is not. {a}, {b}.",
  ],
  jolene: [
    "Route done. {a} at one, {b} at two.",
    "On time for once, and nobody saw it. {a}, {b}.",
    "Backed a trailer down an alley for this: {a}.",
    "{a}, {b}, and {n} crates going home to Emre.",
    "Six fifteen on the dot. {a}.",
    "Farm was muddy, fridge is full. {a}, {b}.",
  ],
  hassan: [
    "By bicycle, in two trips: {a}, then {b}.",
    "Bread first, as always. Also {a}.",
    "It was {a} or my dignity. I brought both, barely.",
    "Tire held. {a}, {b}.",
    "Red at {n} lights in a row. {a}, {b}.",
  ],
  nkechi: [
    "In, labelled, dated: {a}, {b}, {c}.",
    "Cooked down last night’s line: {a}. Do not reheat twice.",
    "I made too much again. {a}, {b}.",
    "{a} on the middle shelf, {b} below. I took home {n} jars.",
    "{a}. The card on the lid says what is in it. Read the card.",
  ],
  theo: [
    "From the diner: {a}.",
    "{a}. {b}. That is all I could carry.",
    "Soup, and {a}.",
    "Passed my old fridge on the way to work. Gave it {a}.",
    "Before the first coffee: {a}, {b}.",
  ],
  cheng: [
    "{a}, {b}. {t} before, {t} after.",
    "Loaded {a}. Door open for forty seconds, no more.",
    "{t}. Added {a} and {b}.",
    "{a}, then {b}, in order of how soon they mind.",
  ],
  hollis: [
    "From the farm: {a}. Sorry.",
    "Seconds, but kind ones: {a}, {b}.",
    "{a}. The ugly ones taste the same.",
    "Came down with the mist. {a}, {b}, {c}.",
    "{a}, and {b} that a neighbor’s kid picked himself.",
  ],
};

/** How the people of Eastbank tell of a filling. */
export const llenados: Frames = {
  isidro: [
    "El del puente quedó lleno: {a}, {b}.",
    "Poquito hoy: {a}. Mañana más.",
    "Regué y llené. {a}, {b}.",
    "Cambié {a} por {n} frascos vacíos. Buen negocio.",
    "De aquel lado mandaron {a}. Nosotros mandamos {b}. Así da gusto.",
  ],
  alejandra: [
    "Las caminantes trajimos {a} y {b}.",
    "Pasamos a las seis y media: {a}.",
    "{a}, {b}, y todo con poca sal, que conste.",
    "Entre las once juntamos {a}, {b} y {c}.",
  ],
  mateo: [
    "Dejé {a} y {b}. La señora pintada aprobó.",
    "{a}. Lo acomodé por colores, no pude evitarlo.",
    "Me pagaron con {a}. Aquí está la mitad.",
    "{a}, {b}. Y un retoque a la puerta, ya que estaba.",
  ],
  tomas: [
    "Los muchachos cargaron {a} y {b}.",
    "De camino al taller: {a}.",
    "{a}, {b}. Y arreglé la repisa, que bailaba.",
    "Salió de la fiesta del sábado: {a}, {b}, {c}.",
  ],
};

/** How each keeper tells how things stand. */
export const standings: Frames = {
  cheng: [
    "{t}. Seal good.",
    "{t} at noon, and I was not even worried.",
    "{t}. A little high for my heart. I moved {a} away from the fan.",
    "Checked twice: {t} and {t}. I will stop now.",
    "{t}. Somebody had left the door ajar for {a}. I forgive {a}.",
  ],
  elif: [
    "Wiped down. Threw out {n} things without a date. Please date things.",
    "New labels on {n} jars. Still plenty: {a}.",
    "Everything stands in a row by color. It wasn’t me, but I approve. {a} at the front.",
    "Half full. Still {a}, and {b} behind.",
  ],
  nkechi: [
    "Low on anything with protein. Plenty of the rest: {a}, {b}.",
    "Bottom shelf empty, top shelf untouched. Tall people live here. I moved {a} down.",
    "There are already {n} pots of beans. Tonight I make something else.",
  ],
  khalid: [
    "Empty by noon, which is the idea.",
    "Sent over {a} from the shop. Nothing wrong with it but tomorrow’s date.",
    "From my window: {n} people in an hour, all of them polite to it. Still {a}.",
    "I had a quiet hour, so I rinsed {n} boxes. {a} is left.",
  ],
  wendell: [
    "Breaker’s fine. {t}. Somebody’s left {a}, looks good.",
    "Quiet compressor, {t}. I listened a while.",
    "Tightened the hinge. {a} left, and not much else.",
    "The boy read the meter by himself. {t}, and he’s right.",
  ],
  samir: [
    "Looks good. {a}, {b}, and one very small cake.",
    "Only {a} left. If you pass a shop, anything green.",
    "Half empty and cheerful. {a}.",
  ],
};

/** How the people of Eastbank tell how things stand. */
export const estados: Frames = {
  isidro: [
    "Vacío a las doce, como debe ser.",
    "Marca {t}. La puerta cierra bien.",
    "Solo hay {a}. Si alguien pasa por la tienda, algo verde.",
    "Medio lleno y con sombra. Todavía hay {a}.",
  ],
  alejandra: [
    "Hay {a} para quien llegue después de la escuela.",
    "{t}. Le tomé la temperatura y de paso la presión a don Isidro.",
    "Limpié el cajón de abajo. Era necesario. No pregunten. Ahora hay {a}.",
  ],
  mateo: [
    "Queda un poco de todo: {a}, {b}.",
    "Conté {n} personas mientras dibujaba. Nadie azotó la puerta.",
  ],
  tomas: [
    "Medí: {t}. Los muchachos dicen que hace más frío en el taller.",
    "Se fue casi todo. Todavía hay {a}, y es de lo bueno.",
  ],
};
