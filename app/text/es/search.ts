import type { search as en } from "../en/search";
import type { Same } from "../same";

export const search: Same<typeof en> = {
  title: "Buscar",
  lookFor: "Qué buscar",
  messages: "Lo que se dijo",
  people: "Personas",
  label: "Palabras que alguien escribió",
  hint: "No importan los acentos ni las terminaciones, en español o en inglés. “Una frase” entre comillas, -sin una palabra.",
  narrow: "Quién, dónde, cuándo",
  by: "Quién lo escribió",
  byHint: "Una parte del nombre.",
  circle: "Círculo",
  everywhere: "En todo lo que puedes leer",
  from: "Desde",
  to: "Hasta",
  withFiles: "Con fotos o archivos",
  startTitle: "¿Qué buscas?",
  startLine:
    "Una palabra basta. También puedes dejar las palabras y pedir una persona o un día. Solo se busca en lo que está abierto para ti.",
  results: "Mensajes encontrados",
  newestFirst: "Primero lo más reciente",
  loose: (p) => `Nadie escribió justo “${p.words}”. Esto empieza igual.`,
  noneTitle: "No se encontró nada",
  noneLine:
    "Prueba con menos palabras, con otra palabra para lo mismo o solo con su comienzo. Las palabras muy comunes no cuentan.",
  noneNarrowed:
    "Prueba con menos palabras o con su comienzo, o busca en todos los círculos y en cualquier fecha.",
  widen: "Buscar en todas partes, en cualquier fecha",
  among: (p) => `Buscar “${p.words}” entre las personas`,
  privately: (p) => `En privado, con ${p.names}`,
  privateAlone: "En privado",
  files: (p) => (p.count === 1 ? "1 archivo" : `${p.count} archivos`),
  wrong: {
    long: "Eso era largo. Solo se buscan los primeros 200 caracteres.",
    date: "No podemos leer este día. Se escribe así: 2026-11-26.",
    order: "Es anterior al primer día. Cambia uno de los dos.",
  },
};
