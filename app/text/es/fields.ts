import type { fields as en } from "../en/fields";
import { plural } from "../plural";
import type { Same } from "../same";

export const fields: Same<typeof en> = {
  title: "Campos del perfil",
  lead: "Lo que se le pregunta a todo el mundo, en el orden del perfil. Todo salvo el nombre puede quedar vacío si no es obligatorio.",
  kinds: {
    TEXT: "Una línea de texto",
    LONG_TEXT: "Un texto más largo",
    TEXTS: "Varios textos cortos",
    CHOICE: "Una de varias opciones",
    CHOICES: "Cualquiera de varias opciones",
    LINK: "Un enlace",
    DATE: "Una fecha",
    PLACE: "Un lugar",
  },
  switches: {
    required: "Obligatorio",
    onCard: "En la tarjeta",
    facet: "Filtro del directorio",
    matching: "Sirve para emparejar",
  },
  switchHints: {
    required: "Se pide la próxima vez que alguien guarde esa parte de su perfil.",
    onCard: "Se muestra en las listas de personas.",
    facet: "Se puede acotar la búsqueda con él.",
    matching: "Une ofertas y necesidades.",
  },
  builtIn: "Parte de todo Weft",
  change: "Cambiar",
  changeField: (p) => `Cambiar ${p.label}`,
  up: (p) => `Subir ${p.label}`,
  down: (p) => `Bajar ${p.label}`,
  retire: "Quitar este campo",
  retireHint:
    "Sale de perfiles, formularios y filtros. Lo que la gente escribió se guarda hasta que lo borres abajo.",
  label: "Nombre del campo",
  hint: "Una línea de ayuda",
  kind: "Qué contiene",
  choices: "Opciones",
  newChoices: "Opciones nuevas",
  choicesHint: "Una por línea.",
  choice: (p) => `Opción ${String(p.n)}`,
  choiceHint: "Si la vacías, ya no se puede elegir; quien la eligió la conserva.",
  retiredChoice: "Ya no se puede elegir. Escribe su nombre para recuperarla.",
  needsChoices: "Escribe al menos una opción, cada una en su línea.",
  audience: "Quién lo ve, si su miembro no dice otra cosa",
  save: "Guardar",
  newTitle: "Un campo nuevo",
  add: "Añadir este campo",
  retiredTitle: "Quitados",
  retiredLead: "Nadie ve estos campos. Lo que la gente escribió sigue aquí.",
  people: (p) =>
    plural("es", p.count, {
      one: "# persona escribió algo",
      other: "# personas escribieron algo",
    }),
  restore: "Recuperarlo",
  delete: "Borrar para siempre",
  deleteFor: (p) =>
    plural("es", p.count, {
      one: "Borrar para siempre lo que escribió # persona",
      other: "Borrar para siempre lo que escribieron # personas",
    }),
  deleteHint: "No se puede deshacer.",
  about: (p) => `el campo ${p.label}`,
  done: "Guardado. Lo que sirve para encontrar a la gente sigue en un momento.",
  gone: "Este campo ya no está.",
  changedMeanwhile:
    "Alguien cambió este campo mientras escribías. Lo que escribiste sigue aquí; se compara con la versión más nueva cuando guardes otra vez.",
  tooMany: "Ya hay sesenta campos. Quita uno primero.",
};
