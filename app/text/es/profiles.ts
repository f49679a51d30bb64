import type { profiles as en } from "../en/profiles";
import { plural } from "../plural";
import type { Same } from "../same";

export const profiles: Same<typeof en> = {
  openToTitle: "Con gusto para",
  openTo: { INTRODUCTIONS: "Presentaciones", HOSTING: "Recibir gente", MENTORING: "Acompañar" },
  place: "Lugar",
  photo: "Foto",

  speaksFor: (p) => `Aquí habla por ${p.organization}`,

  connected: "Lo que les une",
  sameCohort: (p) => `Estuvieron en ${p.cohort}`,
  sameCircle: (p) => `Coinciden en ${p.circle}`,
  noTieYet: (p) => `${p.name} y tú todavía no comparten círculo ni generación.`,

  shared: "Lo que comparten",
  sharedNeighborhood: (p) => `Son del mismo barrio: ${p.place}`,
  sharedLanguages: (p) => `Idiomas en común: ${p.languages}`,
  sharedOrganization: (p) => `Trabajan con ${p.organization}`,
  teaches: (p) => `${p.name} ofrece lo que quieres aprender: ${p.gifts}`,
  learns: (p) => `${p.name} quiere aprender lo que ofreces: ${p.gifts}`,

  cohortPeople: (p) =>
    plural("es", p.count, { one: "# persona está aquí", other: "# personas están aquí" }),
  cohortFaces: (p) => `Personas de ${p.cohort}: ${p.names}`,
  more: (p) => plural("es", p.count, { one: "# más", other: "# más" }),

  as: {
    label: "Ver tu perfil como",
    me: "Tú",
    stranger: "Alguien de fuera",
    member: "Un miembro",
    circle: "Alguien de tu círculo",
    staff: "El equipo",
    nobodyOnWeb:
      "Quien no ha entrado no ve nada de ti: tu perfil no tiene página en la web. Puedes abrirla donde lo editas.",
  },

  credit: {
    title: "En buena compañía",
    with: (p) => `Con ${p.company}`,
    by: (p) => `${p.name}, ${p.date}`,
    write: (p) => `Reconocer a ${p.name} y compañía`,
    lead: "Una línea sobre algo que se hizo en común. La lee quien pueda ver este perfil.",
    words: (p) => `¿Qué ayudó ${p.name} a hacer posible?`,
    wordsHint: "Por ejemplo: La caldera del salón funcionó antes de las heladas.",
    company: "¿Con quién?",
    companyHint: "Nadie lo hace a solas. Nombra a los demás: Samir, Wendell y once del barrio.",
    submit: "Añadir esta línea",
    decline: "Rechazar esta línea",
    declined: "Rechazaste esta línea. Solo tú la ves.",
    show: "Volver a mostrarla",
    takeBack: "Retirarla",
    about: (p) => `la línea «${p.words}»`,
  },

  edit: {
    title: "Tu perfil",
    titleOf: (p) => `El perfil de ${p.name}`,
    lead: "Todo esto es tuyo. Cada parte se guarda por separado.",
    leadOf: (p) =>
      `${p.name} aún no ha llegado. Hasta entonces el equipo cuida de que esto sea cierto; después ya no le toca cambiarlo.`,
    see: "Ver tu perfil",
    seeOf: (p) => `Ver el perfil de ${p.name}`,
    saved: "Guardado.",
    save: "Guardar",
    saveSection: (p) => `Guardar: ${p.section}`,
    sections: {
      photo: "Foto",
      basics: "Quién eres",
      story: "Tu historia",
      gifts: "Dar y aprender",
      organization: "Organización y enlaces",
      open: "Para qué te pueden preguntar con gusto",
      more: "Más sobre ti",
      web: "Tu página en la web",
    },
    sees: (p) => `Quién lo ve: ${p.field}`,
    audiences: {
      EVERYONE: "Todo el mundo en la web",
      MEMBERS: "Miembros",
      CIRCLES: "Gente de mis círculos, y el equipo",
      STAFF: "El equipo",
      ME: "Solo yo",
    },
    speakingFor: "Hablas por",
    forMe: "Mí",
    forOrganization: "Mi organización",
    onWeb: "Mi perfil tiene una página en la web",
    onWebHint:
      "Sin marcar: nadie te ve sin haber entrado. Marcado: se ve tu nombre, y cada campo que dice «Todo el mundo en la web».",
    placeHint:
      "El pueblo o la ciudad cerca de donde estás. Solo se guarda su centro, nunca una dirección.",
    missing: (p) =>
      plural("es", p.count, {
        one: "Aquí se pregunta una cosa más a cada persona. Dila cuando quieras:",
        other: "Aquí se preguntan algunas cosas más a cada persona. Dilas cuando quieras:",
      }),
    noPlace:
      "No conocemos un lugar con ese nombre. Prueba con la población más cercana, con su país.",
    nothing: "Nada",
    required: "Rellena esto, por favor: esta comunidad se lo pide a todo el mundo.",
    notADate: "Esto no es una fecha. Escríbela como año-mes-día.",
    notALink: "Esto no es un enlace completo. Un enlace empieza con https:// o http://.",
    noChoice: "Esto ya no se puede elegir.",

    orphans:
      "Este campo se quitó mientras escribías. Tus palabras no se guardaron; aquí están, para llevarlas a otro sitio.",
    conflict: {
      title: "Alguien cambió esta parte mientras escribías",
      lead: "Nada se pierde. Esto es lo guardado ahora, junto a lo que escribiste. Toma de las dos partes y guarda.",
      now: "Guardado ahora",
      yours: "Lo que escribiste",
      empty: "Nada",
    },
  },

  photoForm: {
    title: "Tu foto",
    lead: "Se ve redonda, junto a tu nombre. Sin foto se ven tus iniciales.",
    choose: "Elige una foto",
    hint: "JPEG, PNG, WebP o GIF, hasta 12 MB. Se quita dónde y cuándo se tomó.",
    crop: "Mueve la imagen con las flechas o arrastrándola, y elige cuánto acercarla.",
    cropLabel: "La parte de la imagen que se muestra. Las flechas del teclado la mueven.",
    near: "Cuánto acercar",
    left: "Izquierda",
    right: "Derecha",
    up: "Arriba",
    down: "Abajo",
    save: "Usar esta foto",
    saving: "Leyendo la foto",
    remove: "Mostrar mis iniciales",
    alt: (p) => `Foto de ${p.name}`,
    errors: {
      none: "No llegó ninguna foto. Elige una y vuelve a pulsar el botón.",
      tooLarge: "Este archivo pasa de 12 MB. Basta con una versión más pequeña.",
      notAPicture: "Esto no es una foto que podamos leer. Sirven JPEG, PNG, WebP y GIF.",
      heic: "Es una foto HEIC. Guárdala como JPEG y elígela otra vez.",
      tooManyPixels: "Esta imagen se despliega en demasiados píxeles. Basta con una más pequeña.",
      broken: "Esta imagen no se puede leer hasta el final. Prueba con otra copia.",
      infected: "Nuestro antivirus rechazó este archivo.",
      busy: "Se están leyendo muchas imágenes. Prueba otra vez en un minuto.",
      diskFull: "No hay sitio para archivos ahora. Avisa a quien lleva esta comunidad.",
      storeBroken:
        "El lugar donde se guardan las fotos no responde ahora. No cambió nada. Inténtalo más tarde.",
    },
  },
};
