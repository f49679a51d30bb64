import type { going as en } from "../en/going";
import type { Same } from "../same";

export const going: Same<typeof en> = {
  tabs: { pause: "Pausa", data: "Tus datos", leave: "Irte" },
  pause: {
    title: "Pausar todo",
    lead: "Un solo interruptor para un tiempo de calma. Durante la pausa no recibes cartas, salvo las que tratan de cómo entras; nadie recibe la propuesta de conocerte, y no apareces entre quienes están abiertos a ello. Nadie se entera, ni de la pausa ni del porqué. Puedes seguir leyendo y escribiendo cuando quieras.",
    from: "Desde",
    fromHint: "Sin fecha: desde ahora.",
    until: "Hasta, ese día incluido",
    untilHint: "Sin fecha: hasta que tú digas.",
    begin: "Pausar todo",
    change: "Cambiar los días",
    end: "Terminar la pausa",
    on: "Todo está en pausa.",
    onUntil: (p) => `Todo está en pausa hasta el ${p.date}.`,
    toCome: (p) => `Una pausa empieza el ${p.date}.`,
    begun: "Todo está en pausa. Nadie se enteró.",
    planned: "Tu pausa está fijada. Nadie se enteró.",
    ended: "La pausa terminó. Vuelves a recibir cartas.",
    directory: "El directorio",
    listed: "Estás en el directorio: te encuentran por lo que muestras.",
    unlisted: "Estás fuera del directorio. Quien comparte un círculo contigo te sigue viendo ahí.",
    leaveOut: "Déjame fuera del directorio",
    takeIn: "Inclúyeme en el directorio",
    directorySaved: "Guardado. Se nota enseguida.",
    errors: {
      day: "Esto no es una fecha. Elige una del calendario o escríbela como 2026-12-31.",
      order: "El último día es anterior al primero.",
    },
  },
  joined: {
    title: "¿Ambas cuentas son tuyas?",
    ask: (p) =>
      `Entraste como ${p.email} y abriste la carta a tu otra dirección. El botón dice que ambas son tuyas: vienen tus conversaciones privadas, los círculos que solo leen sus miembros y tus borradores.`,
    careful: "Si alguien te mandó este enlace, no lo pulses: cierra la página.",
    mine: "Ambas son mías",
    proved: "Todo lo de la otra cuenta ya está aquí.",
    over: "Este enlace terminó. Ya nada lo espera.",
    somebodyElse: (p) =>
      `Entraste como ${p.email}, y este enlace es para la cuenta que se queda. Entra con esa y abre la carta de nuevo.`,
    home: "A la primera página",
  },
  stillTrue: {
    title: "¿Tu perfil sigue siendo cierto?",
    ask: {
      yes: "Dices que lo que cuenta tu perfil sigue valiendo. Pulsa el botón para responder.",
      mend: "Quieres cambiar algo. El botón lleva a tu perfil; ahí entras.",
      out: "Quieres quedar fuera del directorio. Tus círculos te siguen viendo. Puedes volver atrás en tus ajustes.",
    },
    answers: {
      yes: "Sí, sigue siendo cierto",
      mend: "Lo voy a cambiar",
      out: "Déjame fuera del directorio",
    },
    or: "O mejor:",
    thanks: {
      yes: "Gracias. Eso es todo.",
      mend: "Gracias. Tu perfil te espera.",
      out: "Gracias. Tu respuesta quedó anotada.",
    },
    look: "Mirar tu perfil",
    over: "Esta pregunta ya pasó. Puedes mirar tu perfil cuando quieras.",
    confirmed: (p) => `Confirmado como cierto por última vez el ${p.date}`,
    neverConfirmed: "Todavía sin pregunta o sin respuesta sobre si es cierto",
  },
  data: {
    title: "Tus datos",
    lead: "Lo que trata de ti es tuyo. Un botón prepara un zip con todo, en JSON para programas y en CSV para hojas de cálculo.",
    parts: [
      "tu perfil, tu foto y tus ajustes",
      "tus círculos y tus roles",
      "todo lo que escribiste y los archivos que enviaste",
      "las conversaciones privadas en las que participas",
    ],
    hint: "Se prepara mientras se descarga, y nadie más lo recibe. Puedes pedirlo unas pocas veces por hora.",
    make: "Preparar y descargar",
  },
  leave: {
    title: "Irte",
    lead: (p) => `Puedes irte de ${p.community} cuando quieras, sin dar razones.`,
    what: "Tu perfil desaparece enseguida: del directorio, de la búsqueda, de los círculos y las generaciones. Tus roles terminan y tu sesión se cierra en todos los dispositivos.",
    back: "Durante treinta días puedes volver con solo entrar, y tu perfil, tus círculos y tus roles estarán ahí otra vez. Después todo se borra para siempre.",
    rather: "Si solo quieres un tiempo de calma,",
    ratherPause: "puedes pausar todo",
    messages: "Qué pasa con lo que dijiste",
    stay: "Se queda, sin tu nombre",
    stayDetail:
      "Las demás personas conservan la conversación. Aparece como dicho por «Alguien que se fue».",
    takenBack: "Retirarlo todo",
    takenBackDetail:
      "Cada mensaje y archivo tuyo se vacía, también en las conversaciones privadas. No se puede deshacer, ni siquiera volviendo.",
    sure: "Quiero irme",
    sureMissing: "Márcalo si de verdad lo quieres.",
    choose: "Elige una de las dos opciones.",
    go: (p) => `Irme de ${p.community}`,
    prove: "Seguir: antes, confirma otra vez que eres tú",
    lastOwner:
      "Eres la única persona propietaria, y una comunidad necesita una. Haz propietaria a otra persona; después podrás irte.",
  },
};
