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
  fileRefusals: {
    empty: "Este archivo está vacío.",
    kind: "Aquí no se aceptan archivos de este tipo. Sí imágenes, PDF, documentos de oficina, texto, zip, MP3, M4A y MP4.",
    heic: "Esta imagen está en HEIC, que no todo el mundo puede abrir. Envíala como JPEG: en los ajustes de la cámara es «El más compatible».",
    tooManyPixels:
      "Esta imagen tiene demasiados píxeles para abrirla aquí. Envía una versión más pequeña.",
    brokenPicture: "Esta imagen no se puede leer: quizá esté dañada.",
    infected: "La revisión de virus no deja pasar este archivo.",
    unchecked:
      "No se pudo llegar a la revisión de virus, así que el archivo no se guardó. Inténtalo en un momento.",
    diskFull:
      "En el servidor no queda lugar para archivos. No se guardó nada. Inténtalo más tarde.",
    storeBroken:
      "El lugar donde se guardan los archivos no responde ahora. No se guardó nada. Inténtalo más tarde.",
    busy: "Ahora mismo llegan muchos archivos. Inténtalo en un momento.",
    tooManyUnsaid: "Hay muchos archivos sin enviar. Envía antes algunos, o espera un día.",
  },
  refusals: {
    notMember: "Solo quienes están en el círculo pueden escribir aquí. Tus palabras siguen aquí.",
    notHers: "Solo quien lo escribió puede cambiarlo.",
    nothingToReplyTo: "Lo que respondes ya no está aquí. Tus palabras se conservan.",
    notAKeeper: "Solo quienes toman notas del círculo y el equipo pueden hacerlo.",
    pinnedEnough: (p) => `Ya hay ${p.max} mensajes fijados aquí. Suelta uno primero.`,
    ofTwo: "Una conversación de dos queda entre las dos personas.",
    tooManyPeople: "En una conversación privada caben doce personas como mucho.",
    tooFast: "Muchos mensajes en poco tiempo. Espera un momento; tus palabras siguen aquí.",
  },
};
