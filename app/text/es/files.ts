import type { Text } from "../index";

export const files: Text["files"] = {
  add: "Archivo",
  addLabel: "Añadir archivos o fotos",
  chosen: "Archivos por enviar",
  drop: "Suelta para añadirlo aquí",
  waiting: "En espera",
  sent: (p) => `${p.percent} % en camino`,
  checking: "En revisión",
  ready: "Listo",
  remove: (p) => `Quitar ${p.name}`,
  retry: (p) => `Intentar de nuevo con ${p.name}`,
  sendsWhenReady: "Se envía en cuanto estén los archivos",
  isReady: (p) => `${p.name}: todo listo.`,
  isRefused: (p) => `${p.name}: ${p.why}`,
  isRemoved: (p) => `${p.name} ya no se envía.`,
  download: "Descargar",
  before: "La imagen anterior",
  after: "La imagen siguiente",
  place: (p) => `${p.at} de ${p.count}`,
  close: "Cerrar",
  goneWithIt: "Sus archivos se borran para todo el mundo.",
  errors: {
    tooLarge: "Pasa de 20 MB. Envía una versión más pequeña o un enlace.",
    tooMany: (p) => `Un mensaje lleva ${p.max} archivos. Envía los demás con el siguiente.`,
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
    tooFast: "Muchos archivos en poco tiempo. Inténtalo más tarde.",
    broken: "El archivo no llegó entero. Inténtalo de nuevo.",
    notReached: "No se pudo llegar al servidor. Inténtalo en un momento.",
    gone: "Un archivo ya no está. Añádelo de nuevo.",
    waits: "No se aceptó un archivo. Quítalo o inténtalo de nuevo.",
  },
};
