import type { besideTalk as en } from "../en/beside-talk";
import type { Same } from "../same";

/** Páginas junto a una conversación: su resumen, y empezar otra. */
export const besideTalk: Same<typeof en> = {
  summary: {
    title: "Resumen",
    of: (p) => `Resumen de ${p.name}`,
    emptyTitle: "Aún no hay nada marcado",
    empty: "Marca mensajes desde su menú. Aquí se juntan en el orden en que se dijeron.",
    markdown: "En Markdown",
    copy: "Copiarlo",
    copied: "El resumen está copiado.",
    notCopied: "No se pudo copiar. Selecciona el texto.",
    download: "Descargar",
    withWord: "Con:",
  },
  start: {
    title: "Empezar una conversación",
    lead: "Para algo que merece un lugar propio. Se avisa a todo el círculo.",
    titleLabel: "¿De qué se trata?",
    titleHint: "Unas palabras. Puedes dejarlo en blanco.",
    bodyLabel: "El primer mensaje",
    submit: "Empezar",
  },
};
