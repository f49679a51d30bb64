import type { duplicates as en } from "../en/duplicates";
import { plural } from "../plural";
import type { Same } from "../same";

const count = (n: number, one: string, other: string) => plural("es", n, { one, other });

/** Personas que están dos veces: qué pares, y cómo dos perfiles se unen en uno. */
export const duplicates: Same<typeof en> = {
  title: "Personas que quizá están dos veces",
  lead: "Pares de perfiles que pueden ser de una misma persona. Nada se une hasta que lo hayas mirado.",
  filter: "Qué pares",
  waiting: "Por mirar",
  joined: "Unidos",
  none: "Parece que nadie está dos veces",
  noneLine: "Weft vuelve a mirar después de cada importación y dos veces al día.",
  noneJoined: "Todavía no se ha unido nada",
  reasons: {
    EMAIL: "El mismo buzón",
    NAME: "Nombres muy parecidos y algo en común",
    PHONE: "El mismo número de teléfono",
  },
  noReason: "Elegiste a estas dos personas.",
  came: (p) => `Llegó el ${p.date}`,
  brought: (p) => `En la lista desde el ${p.date}, aún no ha entrado`,
  circles: (p) => count(p.count, "# círculo", "# círculos"),
  messages: (p) => count(p.count, "# mensaje", "# mensajes"),
  compare: "Comparar y unir",
  compareThem: (p) => `Comparar y unir: ${p.one} y ${p.other}`,
  different: "No es la misma persona",
  differentThem: (p) => `No es la misma persona: ${p.one} y ${p.other}`,
  differentDone: "Anotado. Este par no vuelve a aparecer.",
  wasDifferent: "Alguien dijo que no son la misma persona.",

  choose: {
    title: "Unir a otras dos",
    lead: "Cuando sabes que alguien está dos veces, aunque nada lo muestre.",
    first: "Dirección de una",
    second: "Dirección de la otra",
    hint: "El correo, o la dirección de la página del perfil.",
    look: "Comparar",
    nobody: "Nadie aquí tiene esta dirección.",
    herself: "Es un solo perfil. Da la dirección del otro.",
  },

  pair: {
    title: "¿Es una misma persona?",
    lead: "Elige qué perfil se queda y qué dice. El otro se va, y lo que contiene viene con él.",
    stays: "Quién se queda",
    staysHint: "Sigue entrando como antes. La otra cuenta ya no deja entrar a nadie.",
    mustStay: (p) => `Solo ${p.name} (${p.email}) ha entrado, así que ese perfil se queda.`,
    says: "Qué dice el perfil",
    saysHint: "Se elige la respuesta más completa y, entre iguales, la más nueva.",
    oneSided: (p) =>
      count(p.count, "# campo en que solo uno dice algo", "# campos en que solo uno dice algo"),
    empty: "nada",
    kept: "lo guarda para sí",
    moves: "Qué viene con él",
    moveLead: (p) =>
      `Enseguida: ${p.circles} y ${p.messages} de un lado o del otro, con roles, reacciones, menciones, generaciones, líneas de reconocimiento y archivos. Donde ambos están en un círculo, se conservan los roles de los dos.`,
    sealedLead:
      "Lo que tú no puedes ver viene cuando la persona demuestra que ambas cuentas son suyas: conversaciones privadas, círculos que solo leen sus miembros, borradores. Una carta a la dirección que se va se lo pide; la abre desde la cuenta que se queda.",
    unclaimedLead: "Nadie entró nunca con la cuenta que se va, así que todo viene enseguida.",
    proofs:
      "Las contraseñas, llaves de acceso y segundos pasos de la cuenta que se va se descartan, y sus dispositivos se desconectan. Su dirección lleva a la cuenta que se queda.",
    roles: (p) =>
      `Los roles no se suman: una cuenta que se queda como ${p.to} no pasa por esto a ${p.from}.`,
    blocks: "Quien esté bloqueado por una u otra, o bloquee a una u otra, sigue igual.",
    undo: "Durante treinta días todo se puede deshacer.",
    sure: "Sé que es la misma persona",
    sureNeeded: "Di que lo sabes. Los nombres solos han engañado a muchos.",
    prove: "Primero muestra que eres tú",
    submit: "Unir los perfiles",
    submitting: "Uniendo",
  },

  refusals: {
    herself: "Nadie se une consigo.",
    missing: "Una de las dos personas ya no está aquí.",
    left: (p) => `${p.name} se fue. Quien se fue no se une con nadie.`,
    joinedAlready: "Uno de estos perfiles se unió con otro hace un momento.",
    otherWay: "Estos dos se unieron al revés hace un momento.",
    lastOwner:
      "El perfil que se va es el único a cargo de la comunidad. Primero da ese rol al que se queda.",
    ownersOnly:
      "Uno de los dos perfiles lleva la comunidad. Solo quien está a cargo de ella puede unirlos.",
    ownSession: "Has entrado con el perfil que se va. Elige que se quede el otro.",
    claimedStays: "Uno de los dos perfiles ya entró y el otro no. Se queda el que entró.",
    undone: "Esto ya se deshizo.",
    final: "Pasaron los treinta días: ya no se puede deshacer.",
    later: (p) => `Después se unió a ${p.name} con otro perfil. Deshaz eso primero.`,
    goneLeft: "La persona se fue de la comunidad desde entonces. Ya no se puede deshacer.",
  },

  done: {
    title: (p) => `Todo en ${p.name}`,
    by: (p) => `${p.by} unió a ${p.gone} con ${p.kept} el ${p.date}.`,
    moved: "Qué vino con él",
    waits: (p) =>
      `Lo que tú no puedes ver espera a que la persona abra la carta a ${p.email} desde la cuenta que se queda.`,
    proved: (p) => `El ${p.date} demostró que ambas cuentas son suyas.`,
    until: (p) => `Se puede deshacer hasta el ${p.date}.`,
    final: "Es definitivo: pasaron los treinta días.",
    undone: (p) => `Se deshizo el ${p.date}. Los dos perfiles están de nuevo aquí.`,
    undo: "Deshacer",
    prove: "Primero muestra que eres tú",
    undoHint:
      "Todo lo que vino vuelve a su lugar. Lo escrito desde entonces se queda con el perfil que se quedó. Quien se fue entra como antes.",
    see: (p) => `Ver el perfil de ${p.name}`,
    back: "Todos los pares",
    lines: {
      memberships: (p) => count(p.count, "# círculo", "# círculos"),
      roles: (p) => count(p.count, "# rol", "# roles"),
      messages: (p) => count(p.count, "# mensaje", "# mensajes"),
      reactions: (p) => count(p.count, "# reacción", "# reacciones"),
      mentions: (p) => count(p.count, "# mención", "# menciones"),
      files: (p) => count(p.count, "# archivo", "# archivos"),
      cohorts: (p) => count(p.count, "# generación", "# generaciones"),
      credit: (p) => count(p.count, "# línea de reconocimiento", "# líneas de reconocimiento"),
      fields: (p) => count(p.count, "# respuesta del perfil", "# respuestas del perfil"),
    },
    nothing:
      "No hubo círculos, mensajes ni generaciones que mover. El perfil dice lo que elegiste.",
  },
};
