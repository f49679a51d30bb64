import type { home as en } from "../en/home";
import { plural } from "../plural";
import type { Same } from "../same";

const numberWords = ["", "Una", "Dos", "Tres", "Cuatro", "Cinco", "Seis", "Siete", "Ocho", "Nueve"];

export const home: Same<typeof en> = {
  morning: (p) => `Buenos días, ${p.name}`,
  afternoon: (p) => `Buenas tardes, ${p.name}`,
  evening: (p) => `Buenas noches, ${p.name}`,
  lead: (p) =>
    p.count === 0
      ? "Nada te espera."
      : p.count === 1
        ? "Una cosa te espera. No es urgente."
        : `${numberWords[p.count] ?? p.count} cosas te esperan. Ninguna es urgente.`,
  threeDoors: "Tres puertas",
  interestDoor: {
    title: "¿Qué te importa?",
    line: "Círculos en torno a una pregunta, un oficio, una causa.",
  },
  neighborhoodDoor: { title: "¿Dónde vives?", line: "Gente del barrio que primero pone la mesa." },
  projectDoor: { title: "¿Qué vamos a hacer?", line: "Equipos pequeños con algo que terminar." },
  shortInterests: "Intereses",
  shortNeighborhoods: "Barrios",
  shortProjects: "Proyectos",
  sitInSome: (p) => `Estás en ${p.mine} de ${p.all}`,
  sitIn: (p) => `Estás en ${p.name}`,
  helpWith: (p) => `Ayudas en ${p.name}`,
  open: (p) =>
    plural("es", p.count, { zero: "Empieza el primero", one: "# abierto", other: "# abiertos" }),
  circleCount: (p) => plural("es", p.count, { one: "# círculo", other: "# círculos" }),
  waiting: "Te espera",
  thenDone: (p) => (p.count === 0 ? "" : `${p.count}, y habrás terminado`),
  invitedAgo: (p) => `Una invitación, ${p.ago}`,
  wouldLikeYouIn: "quiere que entres en",
  comeIn: "Entrar",
  notNow: "Ahora no",
  requestAgo: (p) => `Pide entrar, ${p.ago}`,
  asksToJoin: "quiere entrar en",
  welcome: "Dar la bienvenida",
  newSince: (p) =>
    p.count === 1 ? `1 nuevo desde ${p.since}` : `${p.count} nuevos desde ${p.since}`,
  newMessages: (p) => (p.count === 1 ? "1 nuevo" : `${p.count} nuevos`),
  wroteToYou: (p) =>
    plural("es", p.count, { one: "Un mensaje para ti", other: "# mensajes para ti" }),
  answerIt: "Leer y responder",
  followed: (p) =>
    plural("es", p.count, { one: "La sigues: # nuevo", other: "La sigues: # nuevos" }),
  inCircle: (p) => `en ${p.name}`,
  askersWait: (p) =>
    plural("es", p.count, {
      one: "# persona pide entrar",
      other: "# personas piden entrar",
    }),
  lookAtAskers: "Leer lo que escriben",
  reportsWait: (p) =>
    plural("es", p.count, {
      one: "# aviso espera que lo miren",
      other: "# avisos esperan que los miren",
    }),
  lookAtReports: "Mirarlos",
  reportAnswered: "Respondieron a tu aviso",
  readAnswer: "Leer la respuesta",
  namedYou: (p) => `${p.name} te nombró`,
  saidLast: (p) => `${p.name}: «${p.line}»`,
  roleEnds: (p) => `Un papel por pasar, hasta el ${p.when}`,
  youHold: (p) => `Tu papel es ${p.role} en`,
  handOn: "Pásalo, o sigue",
  profileHalf: "Tu hilo está a medio hilar",
  profileTitle: "Cuenta qué traes",
  profileLine:
    "Tres líneas, un don, una necesidad. Son cuatro minutos, y puedes parar cuando quieras.",
  goOn: "Seguir",
  deadLetters: (p) =>
    plural("es", p.count, {
      one: "# carta no se pudo entregar",
      other: "# cartas no se pudieron entregar",
    }),
  lookAtMail: "Mirar el correo",
  importReady: (p) => `${p.name} está listo para traerse`,
  lookAtImport: "Revisarlo",
  forStaff: "Para quienes cuidan esta comunidad",
  newFaces: "Caras nuevas",
  newFacesLine: "Acaban de entrar. Una línea tuya es como empieza todo.",
  woven: "Tejido este mes",
  began: (p) => `Empezaron: ${p.circles}.`,
  tookRoles: (p) => `Tomaron un papel: ${p.names}.`,
  joinedCircles: (p) =>
    plural("es", p.count, {
      one: "Una persona encontró un círculo.",
      other: "# personas encontraron un círculo.",
    }),
  nothingWoven: "Un mes tranquilo hasta ahora. Cualquiera de las tres puertas sirve para empezar.",
  nothingWaits: "Nada te espera. Las tres puertas de arriba están abiertas.",
};
