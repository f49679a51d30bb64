import type { membersLetters as en } from "../en/members-letters";
import type { Same } from "../same";

/** Letters that members get from those who run the community. Loaded on the server only. */
export const membersLetters = {
  invitation: {
    subject: (p) => `${p.by} te guardó un lugar en ${p.community}`,
    hello: (p) => `Hola, ${p.name}:`,
    text: (p) =>
      `A ${p.by} le gustaría que vinieras a ${p.community}, donde la gente que pasó por el mismo programa se ayuda.`,
    textCohort: (p) =>
      `A ${p.by} le gustaría que vinieras a ${p.community}, con ${p.cohort} y quienes vinieron antes y después.`,
    note: (p) => `${p.by} escribe:\n${p.note}`,
    how: "El enlace de abajo abre una página que muestra de qué se trata. No pasa nada hasta que digas que sí allí. Sirve una vez, durante treinta días.",
    action: "Asómate",
    footer: (p) =>
      `Recibes esto porque ${p.by} te invitó a ${p.community}. Si no es para ti, no hagas nada: no volveremos a escribirte.`,
  },
} satisfies Same<typeof en>;
