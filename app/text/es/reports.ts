import type { reports as en } from "../en/reports";
import { plural } from "../plural";
import type { Same } from "../same";

export const reports: Same<typeof en> = {
  title: "Avisos",
  lead: "Lo que alguien pidió que mires. Ves las copias que eligió compartir, y nada más de donde se dijo.",
  filter: "Qué avisos",
  open: (p) => plural("es", p.count, { zero: "Abiertos", one: "# abierto", other: "# abiertos" }),
  closed: "Cerrados",
  none: "Nada espera",
  noneLine: "Cuando alguien avisa de un mensaje, aparece aquí.",
  noneClosed: "Todavía no se cerró ninguno",
  from: (p) => `De ${p.name}`,
  waits: "Espera",
  done: "Cerrado",
  reason: "Qué pasa con él",
  shared: "Lo que se compartió",
  sharedLine: "Copias, tal como estaban cuando se avisó.",
  answer: (p) => `Tu respuesta a ${p.name}`,
  answerTitle: "La respuesta",
  answerHint: "Qué encontraste y qué hiciste. La ve quien avisó, y nadie más.",
  close: "Cerrar con esta respuesta",
  closedBy: (p) => `Lo cerró ${p.name}, ${p.date}`,
  closedAlready: "Alguien lo cerró mientras tanto; esa respuesta queda.",
  back: "Todos los avisos",
};
