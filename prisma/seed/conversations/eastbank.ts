/** Eastbank, mesa abierta: the common conversation and the shop that is becoming a classroom. */
export const eastbank = `
# common
:: beatriz 382d 20:00 | count 9
Vecinos de Eastbank: los martes hay mesa en el Centro San Martín, a las siete. No es reunión, es mesa. Se come primero, se habla después, y se decide solo si hace falta.

:: xiomara +20m
¿Y si hace falta siempre?

:: beatriz +2m
Entonces se come siempre.

:: fatou +1h
Je viens, je viens. I bring the chairs from the salon and the news.

:: chidi 381d 09:15
I am on Third, above the tire shop. My Spanish is for football only. I will come and keep the accounts, somebody always ends up paying for the gas and saying nothing.

:: osvaldo 367d 21:30 | thanks 5
Anoche fuimos diecinueve. El señor del 4B, que no me saluda hace seis años, me pasó la sal. Algo es algo.

:: xiomara 344d 18:40 | hear 10
El ascensor del 88 sigue parado, ya son cinco semanas. Hay tres personas que no han bajado en todo ese tiempo. Necesito seis vecinos que suban mandado, y uno que hable con el dueño sin gritar. Yo no puedo ser la segunda.

:: chidi +15m
I can be the one who does not shout. I will bring a calculator and make him look at it.

:: tomas +25m | count 4
Yo subo mandado los martes y los viernes. Five floors is nothing, I carry doors for a living.

:: alejandra +1h
Las caminantes subimos los lunes, miércoles y jueves. Es el mismo ejercicio y de paso tomamos la presión.

:: xiomara 333d 20:10 | thanks 19 chidi tomas alejandra
**Arreglado.** Chidi le mostró al dueño lo que cuesta un abogado y lo que cuesta un motor. El motor era más barato. Doña Rosario bajó por primera vez en siete semanas y lo que pidió fue un helado.

:: pilar 301d 16:30
Los jóvenes del consejo quieren la cancha abierta hasta las diez. Votaron 21 a 2. Los dos que votaron que no viven enfrente y tienen razón con lo del ruido. ¿Cómo lo haríamos ustedes?

:: osvaldo +2h | thanks 4
Invítenlos a la cancha. Nadie se queja del ruido que conoce por su nombre.

:: mateo 300d 11:20
Y les pinto una raya azul: de este lado se grita, de este lado no.

:: pilar 276d 21:45 | thanks 8
Funcionó lo de la raya. Uno de los dos señores ahora es árbitro. Muy estricto.

:: isidro 239d 08:10 | count 7
Debajo del puente ya hay luz y agua. Quedan cinco cajones de tierra para quien quiera sembrar. No se paga, se riega.

:: makena +3h
One for the boat people please, we’ll be there before dawn anyhow. We would grow whatever forgives neglect.

:: isidro +10m
Romero.

:: angeles 202d 12:00 | thanks 3
El viernes vino un funcionario a explicar el formulario nuevo. Duró dos horas. Al final le pregunté si él lo había llenado alguna vez. Se quedó conmigo hasta que lo llenó.

:: ignacio 168d 19:30 | thanks 10
La campana de la escuela estaba rajada desde antes de mis hijos. Los muchachos del sábado la fundieron de nuevo. Pesa cuarenta y un kilos y suena en *la*, nos lo confirmó un señor checo que lloró.

:: rosa 126d 20:50
Seis telares, y ya no cabemos en mi cocina. Busco un cuarto con luz, aunque sea por las tardes. No hacemos ruido, o sí, pero bonito.

:: tomas +35m | thanks 5 rosa
In my shop the north windows are over the finishing bench and I only use it in the mornings. Ven a verlo, Rosa. It smells of shellac, pero hay luz hasta las seis.

:: rosa 119d 18:20 | thanks 8 tomas
Estamos instaladas. La madera huele bien y los niños de Tomás ya saben contar en k’iche’ hasta veinte.

:: paloma 85d 14:00
Aviso: se perdió un calcetín con dibujos de zorros. El dueño tiene cinco años y está de duelo.

:: fatou +40m | same 4
Found it. It was in a customer’s hair, do not ask.

:: alejandra 66d 06:50
Hoy fuimos catorce a caminar, y una era la señora del quinto piso, la del ascensor. Caminó hasta la esquina, se sentó, y dijo que la esperáramos de regreso. La esperamos.

:: isidro +2h | thanks 5
Le guardé una calabaza. Dijo que la quería ver crecer desde la banca, así que le puse banca.

:: osvaldo 61d 20:15
El primer lunes corté diecinueve cabezas gratis. La última fue la del dueño del 88. No dije nada, él tampoco. Le dejé bien la nuca.

:: xiomara +18m | same 4
Eso sí que es diplomacia. Yo le habría dejado una raya.

:: tadeo 58d 07:15
Pregunta: en la calle Seis quitaron el faro de la esquina. Salgo del turno a oscuras. ¿A quién se le dice?

:: xiomara +1h
A mí. Y somos cuatro los que vamos a decirlo. Mándame la foto.

:: tadeo 39d 06:30 | thanks 7 xiomara
Ya hay luz. Anoche vi mi propia sombra y la saludé.

:: beatriz 13d 21:20 | thanks 6
Conocí a una maestra de Tower Hill que dio de comer a cuatrocientos niños. Le dije que viniera un martes. Me dijo que necesitaba una razón para cruzar el río. Le dije que era sopa.

:: chidi 3d 20:40
Accounts for the season, as promised: gas 212, rice and beans 340, chairs 0 (thank you Fatou), given in the jar 561. We are **nine dollars ahead**. I propose flan.

:: osvaldo +12m | count 9
Secundo la moción.

:: beatriz now-140m
Mañana no, el martes: caldo de res, flan por votación unánime, y llega gente nueva del otro lado. Pónganse guapos.

# El taller de Tomás
:: tomas 158d 13:10 | count 6
Los sábados vienen ya catorce muchachos, y se quedan hasta después del almuerzo. I have goggles for eight. I think this wants to be a school and I don’t know the first thing about schools. Who does?

:: esteban +2h
Sé algo. Lo primero es un sitio donde colgar el abrigo con su nombre. En serio, empieza por ahí.

:: ignacio +30m | thanks 4
Te presto anteojos, doce pares. Y los tuyos que aprendan a soldar con los míos, y los míos a cepillar con los tuyos.

:: tomas 151d 18:45 | thanks 7 esteban
Catorce ganchos, catorce nombres. One boy hung his coat and then sat under it for an hour, just to be next to it.

:: kavita +3h
If money is going to move, even two hundred dollars, let me set up the book now and not in a year with a shoebox. (I like the shoebox. But the bank does not.)

:: mei 130d 20:30 | thanks 5
Saws and minors: you need one page of permission and one of insurance, and neither is as bad as you fear. I’ve written both. Grace made them human: [the shop pages](https://taller-quiroga.example.org/pages).

:: shirin 109d 12:15
From the playground side: put the dangerous thing in the middle where everyone sees it, never in a corner. They’re careful when they are watched by each other.

:: tomas +5h
I moved the band saw on Sunday. You are right. They stand around it like it is a bonfire.

:: pilar 71d 19:00 | same 3
El consejo pregunta si los de menos de doce pueden hacer algo que no sea barrer. Palabras de ellos.

:: tomas +50m
Lijar, medir y mandar. Que manden los sábados de diez a once. I will do what I am told.

:: tomas 36d 17:40 | thanks 9
I was told to build a stage. It has a trapdoor. Nobody under twelve will explain what for.

:: devon +1h | count 2
I will come with curtains, and I will not ask.

:: tomas 8d 20:15
What I still don’t know is how you make a room where someone who is *bad* at this comes back on the next Saturday. I can teach a joint. I can’t teach that. If you know a teacher who has started from nothing, dile que la invito a caminar por el taller.
`;
