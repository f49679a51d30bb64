import type { members as en } from "../en/members";
import { plural } from "../plural";
import type { Same } from "../same";

const people = (count: number) => plural("es", count, { one: "# persona", other: "# personas" });

/** How people come: the page of an invitation, and the first session after it. */
export const members = {
  invitation: {
    title: (p) => `${p.by} te guardó un lugar`,
    pageTitle: "Una invitación",
    quote: (p) => `«${p.note}»`,
    by: (p) => `${p.by}, ${p.community}`,
    noNote: (p) => `Entra a ${p.community} y mira quién está.`,
    into: (p) => `Este lugar en ${p.community} es para ${p.name}.`,
    intoCohort: (p) =>
      `Este lugar en ${p.community} es para ${p.name}, que es parte de ${p.cohort}.`,
    people: (p) =>
      plural("es", p.count, {
        zero: "Eres la primera persona en llegar.",
        one: "Ya hay # persona aquí.",
        other: "Ya hay # personas aquí.",
      }),
    submit: "Entrar",
    sending: "Abriendo la puerta",
    next: "Verás lo que se sabe de ti y decidirás qué ven los demás. Antes de eso no se muestra nada a nadie, salvo tu nombre.",
    notYou: "¿No eres tú? Cierra esta página. No ha pasado nada.",
    usedTitle: "Ya entraste",
    usedText:
      "Esta invitación ya se usó, y sirve una sola vez. Si fuiste tú, entra con tu correo: te enviamos un enlace.",
    usedAgain: "Entrar",
    overTitle: "Esta invitación terminó",
    expiredText: (p) => `Estuvo abierta treinta días. Escribe a ${p.by} y te llegará otra.`,
    revokedText: (p) => `La retiraron. Si te sorprende, escribe a ${p.by}.`,
    unknownTitle: "No conocemos esta invitación",
    unknownText:
      "Puede faltar una parte del enlace, o una carta más nueva lo reemplazó. Busca la carta más reciente en tu correo, o pregunta a quien te invitó.",
    comeInAnyway: "Tengo una cuenta",
  },

  welcome: {
    title: "Te damos la bienvenida",
    step: (p) => `${p.step} de ${p.of}`,
    progress: "Tu hilo",
    preview: "Así te verán los demás",
    later: "Más tarde",
    goOn: "Seguir",
    changeAny: "Puedes cambiarlo todo.",
    saved: "Guardado",
    cohortAndPlace: (p) => `${p.cohort}. ${p.place}`,

    known: {
      title: (p) => `Qué bueno que estás aquí, ${p.name}`,
      lead: "Esto es lo que sabemos de ti. Consérvalo, corrígelo o guárdatelo.",
      leadLittle: "Sabemos poco más que tu nombre. Añade lo que quieras.",
      asked: "Lo que aquí se pregunta a cada persona",
      askedLine: "Dilo ahora, o déjalo para después: tu perfil guarda la pregunta.",
      nobody: "Hasta que sigas, los demás no ven más que tu nombre.",
    },
    password: {
      title: "¿Cómo entrarás la próxima vez?",
      lead: "Con una contraseña, o sin ninguna: entonces te enviamos un enlace cuando lo pidas. Sirve una vez, durante diez minutos.",
      has: "Ya tienes una contraseña, y puedes cambiarla en tus ajustes cuando quieras.",
      waits:
        "Hace rato que entraste. Puedes elegir una contraseña en tus ajustes, después de entrar otra vez.",
      label: "Elige una contraseña",
      keep: "Guardar esta contraseña",
      none: "Sin contraseña, envíenme enlaces",
      noMail:
        "Esta comunidad todavía no envía correo, así que una contraseña es la manera de volver por tu cuenta.",
    },
    story: {
      title: "Cuenta tu historia en tres líneas",
      lead: "De dónde vienes, qué haces, qué te quita el sueño.",
      from: "De dónde vienes",
      doing: "Qué haces",
      awake: "Qué te quita el sueño",
      gift: "Un don",
      giftHint: "Algo que harías con gusto por alguien del barrio.",
      need: "Una necesidad",
      needHint: "Está bien que sea pequeña. A la gente le gusta ayudar.",
      doors: "Elige una puerta para empezar",
      noDoors: "Todavía no hay ningún círculo abierto. Podrías empezar el primero.",
      people: (p) => people(p.count),
      host: (p) => `${p.name} recibe a la gente`,
      both: (p) => `${p.one}, ${p.other}`,
      byRequest: "pides entrar y te responden",
      submit: "Entrar",
    },
    done: {
      title: (p) => `Te damos la bienvenida, ${p.name}`,
      lead: "Tu hilo ya está en la tela. Sigue por aquí.",
      inside: "Ya eres parte de este círculo.",
      asked: "Saben que te gustaría entrar. Alguien del círculo te responderá.",
      hello: (p) => `Saluda en ${p.circle}`,
      home: "Mira qué está pasando",
      doors: "Asómate a las tres puertas",
      profile: "Mira tu perfil",
    },
  },
} satisfies Same<typeof en>;
