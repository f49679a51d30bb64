import type { shell as en } from "../en/shell";
import type { Same } from "../same";

export const shell: Same<typeof en> = {
  home: "Inicio",
  homeOf: "Weft, inicio",
  circles: "Círculos",
  messages: "Mensajes",
  people: "Personas",
  more: "Más",
  main: "Principal",
  yourCircles: "Tus círculos",
  staff: "Equipo",
  fields: "Campos del perfil",
  imports: "Traer una generación",
  cohorts: "Generaciones",
  invitations: "Invitaciones",
  reports: "Avisos",
  outbox: "Correo",
  yourProfile: "Tu perfil",
  staffMember: "Equipo",
  settings: "Ajustes",
  findPerson: "Busca a una persona",
  searchSaid: "Busca lo que se dijo",
  waitingForYou: (p) => `Te espera: ${p.count}`,
  newMessages: (p) => (p.count === 1 ? "1 nuevo" : `${p.count} nuevos`),
  offline: "No tienes conexión. Lo que escribes se guarda aquí.",
  reconnecting: "Volviendo a conectar. Lo que escribes se guarda aquí.",
  signOut: "Cerrar sesión",
  signIn: "Entrar",
  notFoundTitle: "Aquí no hay nada",
  notFoundText:
    "Puede que falte una letra en la dirección, o que esta página no esté abierta para ti.",
  refusedTitle: "Esto no te corresponde",
  refusedText:
    "Si crees que sí, pregunta a quien anima el círculo o a quienes cuidan esta comunidad.",
  tooManyTitle: "Un poco más despacio",
  tooManyText:
    "Demasiados intentos en poco tiempo. Espera un momento y vuelve a probar. No se perdió nada.",
  tooLargeTitle: "Eso es demasiado de una vez",
  tooLargeText:
    "Lo que enviaste es más grande de lo que aceptamos aquí. Vuelve atrás: lo que escribiste sigue ahí.",
  brokenTitle: "Algo falló de nuestro lado",
  brokenText: "Quedó anotado. Vuelve atrás e inténtalo en un momento.",
  brokenCode: (p) => `Si nos escribes sobre esto, menciona: ${p.id}`,
  unavailableTitle: "Volvemos enseguida",
  unavailableText:
    "El lugar donde se guarda todo no responde ahora mismo. Inténtalo en un momento; no se perdió nada.",
  goHome: "Ir al inicio",
  appearance: "Apariencia",
};
