import type { invitations as en } from "../en/invitations";
import { plural } from "../plural";
import type { Same } from "../same";

/** Inviting people, as staff do it. */
export const invitations = {
  title: "Invitaciones",
  lead: "La gente que trajiste llega cuando alguien a quien conoce se lo pide. Cada persona recibe una carta con un enlace que sirve una vez, durante treinta días.",
  mailStays:
    "No hay un servidor de correo: las cartas esperan en la bandeja de salida, donde copias cada enlace y lo entregas.",
  toOutbox: "Abrir la bandeja de salida",

  inviteTitle: "Guárdales un lugar",
  who: "A quiénes",
  everybody: (p) => `A todas las personas sin invitación todavía (${p.count})`,
  cohort: (p) => `${p.name} (${p.count})`,
  file: (p) => `Quienes llegaron con ${p.name} (${p.count})`,
  nobodyYet: "Todavía no has traído a nadie.",
  nobodyLeft: "Toda la gente que trajiste tiene ya su invitación.",
  bringIn: "Traer una generación",
  note: "Unas palabras tuyas",
  noteHint:
    "Opcional, y vale la pena. Van en la carta y en la página, con tu nombre. A cada persona se la saluda por el suyo.",
  send: "Enviar las invitaciones",
  queued: (p) =>
    plural("es", p.count, {
      zero: "No quedaba nadie por invitar: ya llegaron, o una invitación les espera.",
      one: "Se está escribiendo # invitación.",
      other: "Se están escribiendo # invitaciones.",
    }),

  oneTitle: "Invita a alguien más",
  oneLead: "¿No está en ninguna hoja? Bastan un nombre y un correo.",
  name: "Nombre",
  email: "Correo",
  cohortField: "Generación",
  noCohort: "Ninguna",
  sendOne: "Enviar la invitación",
  oneSent: "Se está escribiendo la invitación.",
  hereAlready: (p) => `${p.name} tiene este correo y ya está aquí.`,
  askedAlready: (p) =>
    `${p.name} tiene este correo y ya le espera una invitación. La encuentras más abajo.`,

  views: "Qué invitaciones",
  waiting: "En espera",
  came: "Ya vinieron",
  cameAgo: (p: { ago: string }) => `vino ${p.ago}`,
  cameNone: "Nadie ha venido todavía por una invitación",
  cameNoneLine: "Quien acepta una aparece aquí, con quien la había enviado.",
  waitingTitle: (p) => `Esperan respuesta: ${p.count}`,
  waitingNone: "Nadie espera",
  waitingNoneLine: "Las invitaciones quedan aquí hasta que alguien las acepta.",
  search: "Un nombre",
  noMatch: (p) => `No espera nadie que se llame «${p.text}».`,
  sent: (p) => `Enviada ${p.ago}`,
  beingWritten: "Se está escribiendo",
  times: (p) => plural("es", p.count, { one: "una vez hasta ahora", other: "# veces hasta ahora" }),
  ends: (p) => `termina ${p.ago}`,
  over: "Se acabó su tiempo",
  by: (p) => `la pidió ${p.name}`,
  overCount: (p) =>
    plural("es", p.count, {
      one: "# invitación terminó sin respuesta.",
      other: "# invitaciones terminaron sin respuesta.",
    }),
  resendOver: "Invitarles otra vez",
  resend: "Enviar otra vez",
  resendNamed: (p) => `Enviar otra vez a ${p.name}`,
  resent: (p) => `Va en camino otra carta para ${p.name}. El enlace anterior ya no sirve.`,
  revoke: "Retirarla",
  revokeNamed: (p) => `Retirar la invitación de ${p.name}`,
  revoked: (p) => `Se retiró la invitación de ${p.name}. Su enlace ya no sirve.`,
  gone: "Mientras tanto, alguien aceptó o retiró esa invitación.",
} satisfies Same<typeof en>;
