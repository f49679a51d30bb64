import type { accounts as en } from "../en/accounts";
import { plural } from "../plural";
import type { Same } from "../same";

const minutes = (count: number) => plural("es", count, { one: "# minuto", other: "# minutos" });

export const accounts: Same<typeof en> = {
  email: "Tu correo",
  emailPrivacy: "Solo tú y quienes cuidan esta comunidad pueden verlo.",
  password: "Contraseña",
  newPassword: "Contraseña nueva",
  passwordHint: "8 caracteres o más. Lo mejor: tres o cuatro palabras que solo tú juntarías.",
  showPassword: "Mostrar la contraseña",
  hidePassword: "Ocultar la contraseña",
  name: "Tu nombre",
  language: "Idioma",
  timeZone: "Zona horaria",
  noDomain: (p: { value: string }) => `«${p.value}» no es un dominio. Escríbelo como millrace.org.`,
  oneLanguage: "Ofrece al menos un idioma.",
  languageNotOffered: "Este es el idioma de quien llega: ofrécelo, o elige uno de los que ofreces.",
  switchLanguage: "Read in English",
  mailStays:
    "Este Weft todavía no envía correo. Las cartas esperan en su bandeja de salida: pide la tuya a quienes cuidan la comunidad.",
  passwordProblems: {
    tooShort: "Un poco más larga, por favor: al menos 8 caracteres.",
    tooLong: "Procura no pasar de 200 caracteres.",
    common:
      "Mucha gente elige esta, así que se adivina pronto. Junta varias palabras que no tengan que ver.",
    context: "Lleva tu nombre, tu dirección o la comunidad, y poco más. Elige otras palabras.",
  },
  refusals: {
    noMatch:
      "Esta dirección y esta contraseña no van juntas. Revisa las dos, o deja que te enviemos un enlace.",
    wrongPassword: "Esta no es tu contraseña.",
    slowDown: (p) =>
      `Muchos intentos en poco tiempo. Espera ${minutes(p.minutes)} y vuelve a probar, o deja que te enviemos un enlace.`,
    slowDownLetters: (p) =>
      `Ya enviamos varias cartas. Búscalas en tu correo, o espera ${minutes(p.minutes)}.`,
    busy: "Está entrando mucha gente ahora mismo. Vuelve a probar en un momento.",
    sameEmail: "Ya entras con esta dirección.",
    mailStays:
      "Sin correo nadie podría enviarte un enlace, así que por ahora conserva tu contraseña.",
  },
  setup: {
    title: "Prepara tu comunidad",
    lead: "Este Weft es nuevo. Dale un nombre, y date un lugar en él.",
    communityLegend: "La comunidad",
    communityName: "¿Cómo se llama?",
    communityHint: "Como la nombra la gente, por ejemplo «Millrace Fellows».",
    timeZoneHint: "La zona donde vive la mayoría. Cada persona puede elegir la suya.",
    youLegend: "Tú",
    youHint: "Entras antes que nadie, y la cuidas hasta que compartas esa tarea.",
    submit: "Abrir las puertas",
    lockedTitle: "Este Weft espera a que alguien lo prepare",
    lockedText:
      "Quien lo inició encuentra un enlace en la terminal, en las líneas después de «Weft is at». Abre ese enlace para seguir.",
    lockedAgain: "El enlace es nuevo cada vez que Weft arranca; uno anterior ya no sirve.",
    notice: (p) => `Todavía no hay nadie. Prepara tu comunidad en\n${p.url}`,
  },
  signIn: {
    title: "Qué gusto verte",
    submit: "Entrar",
    link: "Envíame un enlace para entrar",
    linkNote: "¿Prefieres no recordar contraseñas? El enlace sirve una vez, durante diez minutos.",
    forgot: "Olvidé mi contraseña",
    letterTitle: "Revisa tu correo",
    letterText:
      "Si conocemos esta dirección, una carta va en camino. Su enlace sirve una vez, durante diez minutos.",
    letterAgain: "Volver a la entrada",
    demoTitle: "Entra en el lugar de alguien",
    demoText: "Esta es una comunidad de muestra. Elige con qué ojos verla.",
    demoRoles: {
      alumna: "Persona egresada",
      host: "Anima un círculo",
      weaver: "Teje la red",
      staff: "Del equipo",
    },
  },
  link: {
    title: (p) => `Entra a ${p.community}`,
    text: (p) => `Entras como ${p.name}, ${p.email}.`,
    submit: "Entrar",
    overTitle: "Este enlace ya no sirve",
    overText: "Sirve una vez, durante diez minutos. Pide otro; toma un momento.",
    again: "Envíame otro enlace",
  },
  forgot: {
    title: "¿Olvidaste tu contraseña?",
    text: "Dinos tu dirección. Te enviamos un enlace para elegir una nueva.",
    submit: "Envíame el enlace",
    letterText:
      "Si conocemos esta dirección, una carta va en camino. Su enlace sirve una vez, durante treinta minutos.",
    back: "Volver a la entrada",
  },
  reset: {
    title: "Elige una contraseña nueva",
    text: (p) => `Para ${p.email}. En todos tus dispositivos habrá que entrar de nuevo.`,
    submit: "Guardarla y entrar",
    overTitle: "Este enlace ya no sirve",
    overText: "Sirve una vez, durante treinta minutos. Pide otro; toma un momento.",
    again: "Pedir otro enlace",
  },
  confirmEmail: {
    title: "¿Es esta tu dirección?",
    newText: (p) => `Hasta ahora entras con ${p.from}, y quieres entrar con ${p.to}.`,
    oldTitle: "¿Cambiar a otra dirección?",
    oldText: (p) =>
      `Hasta ahora entras con ${p.from}. Desde entonces entras con ${p.to}, y las cartas llegan allá.`,
    submitNew: "Sí, es mía",
    submitOld: "Sí, cambiar",
    halfTitle: "Falta una carta",
    halfText: (p) => `Aquí quedó confirmado. Abre también la carta que enviamos a ${p.other}.`,
    doneTitle: "Tu dirección cambió",
    doneText: (p) =>
      `Desde ahora entras con ${p.to}. En tus demás dispositivos habrá que entrar de nuevo.`,
    takenTitle: "Esta dirección está en uso",
    takenText: "Otra persona de esta comunidad entra con ella, así que no cambió nada.",
    overTitle: "Este enlace ya no sirve",
    overText: "Sirve una vez, durante un día. Pide otro en tus ajustes.",
    toSettings: "Ir a tus ajustes",
  },
  settings: {
    title: "Ajustes",
    tabs: "Ajustes",
    you: "Idioma y aspecto",
    contact: "Contacto y cuidado",
    signIn: "Cómo entras",
    languageHint: "Puedes escribir en cualquier idioma.",
    timeZoneHint: "Las fechas y las horas se muestran en ella.",
    theme: "Aspecto",
    themes: { system: "Como este dispositivo", light: "Claro", dark: "Oscuro" },
    save: "Guardar",
    saved: "Guardado.",
  },
  ways: {
    title: "Cómo entras",
    emailTitle: "Tu dirección",
    emailText: (p) => `Entras con ${p.email}.`,
    emailWaits: (p) =>
      `Enviamos cartas a las dos direcciones. Cuando confirmes ambas, entrarás con ${p.email}.`,
    emailHalf: (p) =>
      `Una dirección está confirmada. Abre también la carta que enviamos a ${p.other}; entonces entrarás con ${p.email}.`,
    newEmail: "Dirección nueva",
    newEmailHint:
      "Escribimos a las dos direcciones, la anterior y la nueva. Cambia cuando confirmes ambas.",
    changeEmail: "Cambiar mi dirección",
    sendConfirmations: "Escribir a las dos direcciones",
    stopEmail: "Conservar la dirección que tengo",
    passwordTitle: "Tu contraseña",
    passwordHas: "Entras con una contraseña, o con un enlace por correo cuando lo pidas.",
    passwordHasNone: "No tienes contraseña: entras con un enlace por correo.",
    passwordEnds: "En tus demás dispositivos habrá que entrar de nuevo.",
    currentPassword: "Tu contraseña de ahora",
    proofHint: "Para saber que eres tú.",
    setPassword: "Poner una contraseña",
    changePassword: "Cambiar mi contraseña",
    keepPassword: "Guardar esta contraseña",
    removePassword: "Entrar solo con enlace",
    removeText: "Puedes dejar tu contraseña, y entrar cada vez con un enlace por correo.",
    removeNeedsMail:
      "También podrías entrar solo con enlace, pero este Weft todavía no envía correo, así que conserva tu contraseña.",
    proofTitle: "Primero, entra de nuevo",
    proofText:
      "Entraste hace un buen rato. Antes de cambiar tu dirección o tu contraseña, deja que te enviemos un enlace para entrar de nuevo.",
    proofSent: "Una carta va en camino. Abre su enlace aquí, y podrás seguir.",
    saved: {
      password:
        "Tu contraseña nueva está guardada. En tus demás dispositivos habrá que entrar de nuevo.",
      removed: "Ya no tienes contraseña. Desde ahora entras con enlace.",
      email: "Dos cartas van en camino: una a tu dirección, otra a la nueva.",
      stopped: "Tu dirección queda como está.",
      ended: "En ese dispositivo habrá que entrar de nuevo.",
      others: "En todos los demás dispositivos habrá que entrar de nuevo.",
    },
    devicesTitle: "Tus dispositivos",
    devicesText: "Donde tienes la sesión abierta. Cierra los que no conozcas.",
    device: (p) => `${p.browser} en ${p.system}`,
    deviceUnknown: "Un dispositivo desconocido",
    thisDevice: "Este dispositivo",
    lastUsed: (p) => `Último uso: ${p.ago}`,
    signedIn: (p) => `Desde el ${p.date}, como mucho hasta el ${p.ends}`,
    end: "Cerrar",
    endDevice: (p) => `Cerrar ${p.device}`,
    endOthers: "Cerrar todos los demás",
    everywhere: "Cerrar sesión en todas partes",
    everywhereText: "Cierra todas las sesiones, también esta.",
  },
};
