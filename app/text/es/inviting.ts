import type { inviting as en } from "../en/inviting";
import { plural } from "../plural";
import type { Same } from "../same";

export const inviting: Same<typeof en> = {
  title: "Invita a alguien",
  link: "Invita a alguien",
  lead: (p) =>
    `¿Conoces a alguien que debería estar en ${p.community}? Una carta le lleva un enlace que sirve una vez, durante treinta días.`,
  off: "Por ahora los miembros no invitan. Lo que enviaste antes sigue abajo.",
  name: "Su nombre",
  email: "Su correo",
  note: "Unas palabras tuyas",
  noteHint: "Van en la carta y en la página de su enlace, con tu nombre.",
  submit: "Enviar la invitación",
  left: (p) =>
    plural("es", p.count, {
      zero: "Ya esperan todas las que pueden. Cabrá otra cuando alguien venga o retires una.",
      one: "Puede esperar # más.",
      other: "Pueden esperar # más.",
    }),
  enough: (p) =>
    `Ya esperan ${p.most} invitaciones tuyas. Retira una, o espera a que alguien venga.`,
  often: "A esta dirección se le escribió varias veces estos días. Dale un poco de tiempo.",
  mailStays:
    "Este Weft aún no envía correo. Tu carta espera en su bandeja de salida, y quienes llevan la comunidad la entregan.",
  done: {
    invited: "Tu invitación va en camino.",
    withdrawn: "Retiraste la invitación.",
  },
  yours: "Tus invitaciones",
  asked: (p) => `enviada ${p.ago}`,
  states: { came: "ya vino", withdrawn: "retirada", over: "su tiempo pasó" },
  withdraw: "Retirar",
  withdrawNamed: (p) => `Retirar la invitación de ${p.name}`,
};
