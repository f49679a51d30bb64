/** Palabra por palabra: neighbors who teach one another Spanish and English. */
export const palabraPorPalabra = `
# common
:: esteban 353d 19:00 | count 8
Esto es un intercambio: la mitad del tiempo en español, la mitad en inglés, y nadie se disculpa por el acento. *Half and half, and nobody says sorry.* Los jueves a las siete, en la lavandería de Paloma.

:: paloma +25m
Las secadoras hacen ruido hasta las 7:20. Lo digo para los tímidos: es el mejor momento para practicar.

:: kofi +1h
I would like to say to my passengers more than *buenos días* and *se acabó el servicio*. I am available on Thursdays after my last run.

:: alejandra 352d 06:45 | thanks 4
Don Kofi, “se acabó el servicio” suena a funeral. Diga “hasta aquí llegamos”. Es lo mismo y duele menos.

:: kofi +10h
Hasta aquí llegamos. Used it tonight. Three people laughed, one said *amén*.

:: pete 330d 20:40
Question. Why is the table a woman?

:: xiomara +6m | same 5
Porque aguanta.

:: theo 309d 14:10
My cooks call me *jefecito*. Is that good?

:: osvaldo +20m
Depende del tono. Si lo dicen cuando te vas, es cariño. Si lo dicen cuando llegas, es aviso.

:: theo +5m
It is when I arrive.

:: theo +1m | taken back
Don’t anybody tell them I asked.

:: minhkhai 284d 21:15 | thanks 3
I teach three clients English, they teach me Spanish, and none of us knows what we are doing. Today Mrs. Rivas told me *me duele el alma* and I looked up *alma* and did her hands for free.

:: angeles 283d 10:30 | hear 6
Eso hizo usted bien sin diccionario.

:: rahim 258d 22:45
In my cab I collect one word from each passenger. Spanish of this week: **madrugada**. English does not have it. We say “three in the morning” as if it were a number and not a place.

:: tadeo 70d 06:20 | thanks 4
Yo vivo en esa palabra. Salgo del molino y es madrugada todavía. Soy nuevo, me llamo Tadeo, mi hija me apuntó.

:: esteban +1h
Te damos la bienvenida, Tadeo. Los jueves te queda temprano o te queda tarde, según desde dónde se mire.

:: jolene 69d 09:10
Tadeo, hi. I drove nights for 26 years. I’ll trade you: you tell me how to say *black ice*, I’ll tell you how to say *I need a raise*.

:: tadeo +11h | thanks 6 jolene
Hielo negro. No se ve, pero ahí está. *I need a raise.* Ya la practiqué con el espejo.

:: ana 60d 18:15 | thanks 5
Un consejo de intérprete: cuando no entiendas, no digas “sí”. Di “¿me lo cuentas de otra manera?”. *Could you tell me another way?* It is the most useful sentence in any language, and it is polite in all of them.

:: chidi +40m
I have just realized how many contracts I said yes to.

:: tadeo 47d 15:30 | thanks 11
Dije *I need a raise*. Con la voz temblando. Me dijo que lo iba a pensar, y hoy me lo dieron, un dólar con diez. Le conté que practiqué con una camionera.

:: jolene +10m
I pulled over to read this. ¡ESO!

:: nestor 38d 11:00
Propongo una regla nueva: quien corrige, invita el café. Así se corrige menos y con más cariño.

:: reuben +2h | count 4
As a retired proofreader, I foresee financial ruin. I accept.

:: fatou 26d 13:25
Moi aussi je viens, mais en français je pense, in English I bargain y en español apenas saludo. Is there a place for a third language at this laundry?

:: paloma +15m | thanks 3 fatou
Hay doce lavadoras y dos idiomas. Sobra sitio.

:: esteban 9d 19:45
Tarea para el jueves, sin obligación: traigan **una palabra que su familia inventó**. *One word that only your family uses.*

:: pete 7d 20:30 | same 3
“Schlumpka.” It’s the sound of a sofa going down the stairs. Dad used it as a noun.

:: alejandra +25m
En mi casa “tristear” es mirar por la ventana con un plato en la mano. Nadie más lo dice, que yo sepa.

:: kofi +1h
My mother says “dusk-dusk” for the hour when you see a person coming but not yet who. I drive in it every day. I did not know it was ours alone.

:: ana 6d 09:00 | thanks 7 kofi alejandra
Estoy llorando en la biblioteca. Las voy a guardar todas en un cuaderno, con permiso.

:: tadeo now-310m
Mi hija dice que yo inventé una: “ahoritita”, más chiquito que ahorita y más lejos que mañana.

# Palabras de familia
:: ana 5d 18:00 | count 4
Abro el cuaderno. Una palabra por mensaje, quién la dice y qué quiere decir. Yo empiezo: “despedirseando”, de mi abuela Zulmira, que tardaba una hora en irse de una puerta.

:: osvaldo +30m
“Chiripiorca”. En mi casa es cuando alguien se enoja y no sabe por qué. A mi barbería entra una por semana.

:: xiomara +12m | same 2
En la mía es “la nube”. *Le dio la nube.* Se le deja sola media hora y se le lleva café.

:: pete +1h
“Schlumpka” you have already. I asked my mother for another and she said “no, you’ll put it on the internet”.

:: angeles 4d 10:15 | thanks 4
“Egunondear”: dar los buenos días casa por casa antes de abrir la propia tienda. Medio euskera, medio costumbre. Mi padre lo hacía con lluvia.

:: paloma +2h
“Secarrona”: la ropa que se quedó en la secadora porque su dueño se puso a platicar. Es palabra de la lavandería, pero ya somos familia.

:: rahim +5h
From Urdu, bent by my daughters: “chai-fy”. To turn a serious talk into a bearable one.

:: alejandra 3d 07:05 | same 3
“Solecito”: no el sol, sino el pedazo de banqueta donde pega a las siete. Ahí nos paramos las once, en orden de rodillas.

:: tadeo +9h | thanks 5
Mi hija ya me contó que la escribieron aquí. Quiere saber si cobra. Le dije que ahoritita.
`;
