import type { outbox as en } from "../en/outbox";
import { plural } from "../plural";
import type { Same } from "../same";

/** The outbox as staff read it. */
export const outbox = {
  title: "Correo",
  lead: "Todas las cartas que escribe Weft, las más recientes primero.",
  stays:
    "No hay un servidor de correo, así que las cartas esperan aquí. Copia el enlace y entrégalo, o configura SMTP_URL.",
  heldNow: (p) =>
    plural("es", p.count, {
      one: "# carta se escribió antes de tener servidor de correo. Espera a que la envíes.",
      other: "# cartas se escribieron antes de tener servidor de correo. Esperan a que las envíes.",
    }),
  dead: (p) =>
    plural("es", p.count, {
      one: "# carta no se pudo entregar.",
      other: "# cartas no se pudieron entregar.",
    }),
  sendAll: "Enviarlas ahora",
  sendOne: "Enviarla ahora",
  sendAgain: "Enviar otra vez",
  queued: (p) =>
    plural("es", p.count, {
      zero: "No quedaba nada por enviar.",
      one: "# carta va en camino.",
      other: "# cartas van en camino.",
    }),
  filter: "Qué cartas",
  all: "Todas",
  waiting: (p) => `En espera (${p.count})`,
  failed: (p) => `Sin entregar (${p.count})`,
  sent: (p) => `Enviadas (${p.count})`,
  states: {
    QUEUED: "En espera",
    SENDING: "En camino",
    SENT: "Enviada",
    HELD: "Te espera",
    DEAD: "Sin entregar",
  },
  retry: (p) =>
    `${plural("es", p.attempts, { one: "# intento", other: "# intentos" })} hasta ahora, el próximo ${p.ago}`,
  none: "Todavía no hay cartas",
  noneLine: "Las invitaciones y los enlaces para entrar aparecen aquí en cuanto se escriben.",
  noneOfKind: "Ninguna de estas",
  noneOfKindLine: "Es una buena noticia.",
  older: "Cartas anteriores",
  letterTo: (p) => `Para ${p.name}, ${p.address}`,
  writtenAt: (p) => `Escrita ${p.when}`,
  sentAt: (p) => `Enviada ${p.when}`,
  forgotten: "Ya se envió, así que sus palabras no se guardan.",
  closed:
    "Esta carta deja entrar a alguien en su cuenta. Aquí solo puede abrirla quien es responsable de esta comunidad.",
  because: (p) => `El servidor de correo dijo: ${p.reason}`,
  link: "El enlace que lleva",
  copy: "Copiar el enlace",
  copied: "Copiado",
  back: "Todas las cartas",
} satisfies Same<typeof en>;
