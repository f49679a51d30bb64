import type { imports as en } from "../en/import";
import { plural } from "../plural";
import type { Same } from "../same";

const people = (count: number) => plural("es", count, { one: "# persona", other: "# personas" });
const number = (n: number) => plural("es", n, { one: "#", other: "#" });
const rows = (count: number) => plural("es", count, { one: "# fila", other: "# filas" });

export const imports: Same<typeof en> = {
  title: "Traer una generación",
  lead: "Una hoja de cálculo se convierte en personas a las que puedes invitar. Ves lo que va a pasar antes de que se escriba nada, y puedes deshacerlo.",

  upload: {
    label: "La hoja de cálculo, como archivo CSV",
    hint: "Tal como la guarda Excel o Google Sheets: hasta 10 MB, 20.000 filas y 100 columnas. Una fila por persona, con correo electrónico y nombre.",
    send: "Leer este archivo",
    sending: "Leyendo el archivo",
    how: "Cómo guardar un CSV",
    howExcel: "En Excel: Archivo, Guardar como, CSV UTF-8.",
    howSheets: "En Google Sheets: Archivo, Descargar, Valores separados por comas.",
  },

  file: {
    "no-file": () => "Primero elige un archivo.",
    broken: () => "El archivo no llegó entero. Envíalo otra vez.",
    empty: () => "Este archivo está vacío.",
    "no-rows": () => "Este archivo tiene encabezado y nadie debajo.",
    "too-large": () =>
      "Este archivo pesa más de 10 MB. No se guardó nada de él. Quita las columnas que no necesites, o trae a las personas en dos archivos.",
    "too-many-rows": () =>
      "Este archivo tiene más de 20.000 filas. Trae a las personas en dos archivos.",
    "too-many-columns": (p) =>
      `Este archivo tiene ${plural("es", p.count, { one: "# columna", other: "# columnas" })}, y leemos 100 como máximo. Quita las que no necesites.`,
    "quote-open": (p) =>
      `En la fila ${p.count} se abren unas comillas que no se cierran, así que no sabemos dónde acaba esa fila. Corrígelo y trae el archivo otra vez.`,
    "not-csv-xlsx": () =>
      "Esto es un libro de Excel. En Excel elige Archivo, Guardar como, CSV UTF-8, y trae ese archivo.",
    "not-csv-xls": () =>
      "Esto es un libro antiguo de Excel. En Excel elige Archivo, Guardar como, CSV UTF-8, y trae ese archivo.",
    "not-csv-ods": () =>
      "Esto es un documento de LibreOffice. Elige Archivo, Guardar como, Texto CSV, y trae ese archivo.",
    "not-csv-zip": () =>
      "Esto es un archivo comprimido. Ábrelo, guarda como CSV la hoja que contiene, y trae ese archivo.",
    "not-csv-pdf": () =>
      "Esto es un PDF. Guarda como CSV la hoja de la que salió, y trae ese archivo.",
    "not-csv-html": () =>
      "Esto es una página web, aunque su nombre diga otra cosa. Ábrela en Excel, guárdala como CSV UTF-8, y trae ese archivo.",
    "not-csv-binary": () =>
      "Esto no es un archivo de texto, así que no hay filas que leer. Guarda la hoja como CSV, y trae ese archivo.",
  },

  list: {
    title: "Lo que ya se trajo",
    none: "Todavía no se ha traído ningún archivo.",
    noneLine: "El primero empieza aquí arriba.",
    by: (p) => `por ${p.name}`,
    rows: (p) => rows(p.count),
    older: "Archivos anteriores",
    created: (p) =>
      plural("es", p.count, {
        one: "llegó # persona",
        other: "llegaron # personas",
        zero: "nadie nuevo",
      }),
    updated: (p) => plural("es", p.count, { one: "# actualizada", other: "# actualizadas" }),
  },

  status: {
    MAPPING: "Columnas por revisar",
    CHECKING: "En prueba",
    READY: "Listo, nada escrito aún",
    APPLYING: "Entrando",
    DONE: "Hecho",
    UNDOING: "Deshaciéndose",
    UNDONE: "Deshecho",
    DISCARDED: "Descartado",
    FAILED: "Detenido",
  },

  one: {
    readAs: (p) =>
      `${rows(p.count)}, leídas como ${p.encoding}, celdas separadas por ${p.delimiter}.`,
    delimiters: { ",": "comas", ";": "puntos y coma", "\t": "tabuladores", "|": "barras" },
    steps: "Pasos",
    stepColumns: "Columnas",
    stepTry: "Probar",
    stepDone: "Traer",
    discard: "Descartar este archivo",
    again: (p) =>
      `Este mismo archivo se trajo el ${p.date}. Nadie se crea dos veces: tráelo de nuevo solo si quitaste algo desde entonces.`,
  },

  fields: {
    email: "Correo electrónico",
    name: "Nombre completo",
    firstName: "Nombre",
    lastName: "Apellidos",
    lastFirst: "Nombre completo, apellidos primero",
    pronouns: "Pronombres",
    story: "Historia",
    organization: "Organización",
    neighborhood: "Barrio",
    placeName: "Lugar",
    phone: "Teléfono",
    languages: "Idiomas",
    links: "Enlaces",
    gifts: "Lo que ofrece",
    learning: "Lo que quiere aprender",
    needs: "Lo que necesita",
    cohort: "Generación",
  },

  mapping: {
    title: "¿Qué significa cada columna?",
    lead: "Lo supusimos por los nombres y las celdas. Dale un vistazo, por favor.",
    column: "Columna del archivo",
    samples: "Sus primeras celdas",
    means: "Significa",
    unnamed: (p) => `Columna ${p.letter}`,
    emptyColumn: "Nada en las primeras filas",
    leaveOut: "Dejarla fuera",
    meansOf: (p) => `Qué significa «${p.column}»`,
    likely: "Revísala, por favor",
    cohortTitle: "¿De qué generación son?",
    cohortOne: "Una que ya está aquí",
    cohortOneLabel: "Generación",
    cohortNew: "Una nueva",
    cohortNewLabel: "Nombre de la nueva generación",
    cohortColumn: "Cada fila dice la suya",
    cohortNone: "Ninguna por ahora",
    choose: "Elige",
    program: "Programa de las generaciones nuevas",
    programNew: "Un programa nuevo",
    programNewLabel: "Nombre del programa nuevo",
    programHint: "Solo para una generación que sea nueva.",
    programNeeded: "Una generación nueva pertenece a un programa: elige uno o da nombre a otro.",
    noCohortColumn: "Ninguna columna de arriba significa la generación.",
    cohortGone: "Esto ya no está aquí. Elige otra opción.",
    tryIt: "Probar",
    tryHint: "Todavía no se escribe nada.",
    problems: {
      "no-email-column": (_p) =>
        "Una columna tiene que ser el correo electrónico: distingue a las personas.",
      "no-name-column": (_p) => "Una columna tiene que ser el nombre.",
      "field-twice": (p) =>
        `Dos columnas significan «${p.field}». Conserva una y deja fuera la otra.`,
    },
  },

  problem: {
    "too-many-cohorts":
      "La columna de la generación tiene más de cien nombres distintos; seguramente es otra cosa. Revisa qué significa.",
    "check-failed":
      "La prueba se rompió de nuestro lado. No se escribió nada. Vuelve a empezarla, por favor.",
    "apply-failed":
      "Algo se rompió de nuestro lado al traer a las personas. No se escribió nada, ni una parte. Inténtalo otra vez.",
    "undo-failed":
      "Algo se rompió de nuestro lado al deshacer. Todo sigue como estaba. Inténtalo otra vez.",
  },

  working: {
    CHECKING: "Probando",
    CHECKINGLine:
      "Se lee cada fila y se compara con las personas que ya están. No se escribe nada.",
    APPLYING: "Trayendo a las personas",
    APPLYINGLine: "Todas a la vez, o ninguna. Puedes salir de esta página; sigue adelante.",
    UNDOING: "Deshaciendo",
    UNDOINGLine: "Quien haya llegado o cambiado desde entonces se queda.",
    progress: (p) => `${p.done} de ${p.all} filas`,
  },

  ready: {
    title: "Esto es lo que va a pasar",
    create: (p) =>
      plural("es", p.count, {
        one: "Se creará # persona.",
        other: "Se crearán # personas.",
        zero: "No se creará a nadie.",
      }),
    update: (p) =>
      plural("es", p.count, {
        one: "Se actualizará # persona que ya está aquí.",
        other: "Se actualizarán # personas que ya están aquí.",
      }),
    skip: (p) =>
      plural("es", p.count, {
        one: "# fila no cambia nada y se omite.",
        other: "# filas no cambian nada y se omiten.",
      }),
    error: (p) =>
      plural("es", p.count, {
        one: "# fila tiene un fallo y queda fuera.",
        other: "# filas tienen un fallo y quedan fuera.",
      }),
    remarked: (p) =>
      plural("es", p.count, {
        one: "A # le falta algo que queda fuera.",
        other: "A # les falta algo que queda fuera.",
      }),
    newCohorts: (p) =>
      plural("es", p.count, {
        one: `Una generación es nueva: ${p.names}.`,
        other: `# generaciones son nuevas: ${p.names}.`,
      }),
    confirm: (p) => `Traer a ${people(p.count)}`,
    confirmUpdate: (p) => `Actualizar a ${people(p.count)}`,
    nothing: "En este archivo no hay a quién traer.",
    remap: "Volver a las columnas",
    errors: "Descargar las filas con observaciones",
  },

  rows: {
    title: "Fila por fila",
    filter: "Qué filas",
    all: "Todas",
    CREATE: "Creadas",
    UPDATE: "Actualizadas",
    SKIP: "Omitidas",
    ERROR: "Con un fallo",
    REMARKED: "Con algo fuera",
    row: "Fila",
    name: "Nombre",
    email: "Correo",
    what: "Qué pasa",
    why: "Por qué",
    willCREATE: "Se creará",
    willUPDATE: "Se actualizará",
    willSKIP: "Se omite",
    willERROR: "Queda fuera",
    didCREATE: "Creada",
    didUPDATE: "Actualizada",
    stays: "Se queda",
    change: (p) =>
      p.from === "" ? `${p.field}: ${p.to}` : `${p.field}: ${p.to}, hasta ahora ${p.from}`,
    joins: "Entra en la generación",
    rowNumber: (p) => `Fila ${p.row}`,
    none: "No hay filas de este tipo.",
    first: "Desde la primera fila",
    next: "Filas siguientes",
  },

  done: {
    title: "Ya están aquí",
    created: (p) =>
      plural("es", p.count, {
        one: "Se creó # persona.",
        other: "Se crearon # personas.",
        zero: "No se creó a nadie.",
      }),
    updated: (p) =>
      plural("es", p.count, {
        one: "Se actualizó # persona.",
        other: "Se actualizaron # personas.",
      }),
    invite: "Invitar",
    inviteLine: "Todavía no se ha escrito a nadie.",
    undo: "Deshacer esta importación",
    undoQuestion: "¿Deshacer esta importación?",
    undoConsequence:
      "Las personas que creó se van y lo que cambió queda como antes, salvo quienes ya llegaron, recibieron una invitación o fueron cambiadas por alguien desde entonces.",
    undoYes: "Sí, deshacer",
  },

  undone: {
    title: "Deshecho",
    removed: (p) =>
      plural("es", p.count, {
        one: "Se quitó # persona.",
        other: "Se quitaron # personas.",
        zero: "No se quitó a nadie.",
      }),
    restored: (p) =>
      plural("es", p.count, {
        one: "# persona tiene otra vez sus palabras de antes.",
        other: "# personas tienen otra vez sus palabras de antes.",
      }),
    kept: (p) =>
      plural("es", p.count, {
        one: "# persona se queda como está. La fila de abajo dice por qué.",
        other: "# personas se quedan como están. Las filas de abajo dicen por qué.",
      }),
  },

  reasons: {
    "no-email": (_p) => "No hay correo electrónico.",
    "email-malformed": (_p) => "El correo electrónico no está completo.",
    "email-letters": (_p) => "El correo tiene una letra que los correos no llevan, como á o ñ.",
    "two-emails": (_p) => "Hay dos correos en una celda. Deja uno.",
    "no-name": (_p) => "No hay nombre.",
    unreadable: (_p) =>
      "Una letra del nombre se perdió antes de llegar aquí. Escribe el nombre de nuevo.",
    "too-long": (p) =>
      `«${p.field}» tiene algo de más de ${number(p.max)} caracteres, que queda fuera.`,
    "too-many": (p) => `«${p.field}» enumera más de ${p.max} cosas: entran las ${p.max} primeras.`,
    "too-many-cells": (_p) =>
      "Esta fila tiene más celdas que columnas el encabezado. Puede que falten comillas alrededor de una coma.",
    "cell-too-long": (_p) => "Una celda pasa de 5.000 caracteres. Puede que falten unas comillas.",
    duplicate: (p) => `El mismo correo ya está en la fila ${p.row}.`,
    "field-left-out": (p) =>
      `«${p.field}» quedó fuera porque su campo no lo admite: las fechas son año-mes-día, y las opciones deben existir.`,
    "link-left-out": (_p) => "Un enlace quedó fuera: los enlaces empiezan con https:// o http://.",
    "no-change": (_p) => "Todo lo de esta fila ya está aquí.",
    claimed: (_p) =>
      "Esta persona ya llegó y cuida su propio perfil. El archivo no cambia nada en él.",
    "kept-claimed": (_p) => "Esta persona llegó después, y el perfil es suyo.",
    "kept-changed": (_p) => "El perfil cambió desde entonces.",
    "kept-invited": (_p) => "Esta persona ya recibió una invitación.",
    "kept-used": (_p) => "Esta persona ya participa en algo.",
  },

  errorsFile: { row: "Fila del archivo", why: "Por qué", ending: "filas-con-observaciones" },
};
