import type { joinedLetters as en } from "../en/joined-letters";
import type { Same } from "../same";

export const joinedLetters: Same<typeof en> = {
  hello: (p) => `Hola, ${p.name}:`,
  kept: {
    subject: (p) => `Tus dos cuentas en ${p.community} ya son una`,
    done: (p) =>
      `Estabas dos veces. El equipo unió la cuenta de ${p.other} con esta; nada cambia en cómo entras.`,
    wait: "Las conversaciones privadas, los círculos que solo leen sus miembros y los borradores de la otra cuenta vienen cuando muestres que era tuya: abre la carta que enviamos a su dirección, con la sesión que tienes aquí.",
    wrong:
      "Si esa cuenta no es tuya, escribe al equipo: durante treinta días todo se puede deshacer.",
    action: "Ver tu perfil",
  },
  gone: {
    subject: (p) => `Tu cuenta en ${p.community} se unió con otra`,
    done: (p) =>
      `El equipo vio que estás dos veces en ${p.community} y unió esta cuenta con la de ${p.other}. Con esta dirección entras desde ahora allí: con su contraseña o con un enlace que enviamos a su dirección.`,
    prove:
      "Tus conversaciones privadas, los círculos que solo leen sus miembros y tus borradores esperan hasta que muestres que ambas son tuyas: abre este enlace con la sesión de la otra cuenta.",
    action: "Ambas son mías",
    wrong:
      "Si la otra cuenta no es tuya, no lo abras. Escribe al equipo: durante treinta días todo se puede deshacer.",
  },
  apart: {
    subject: (p) => `Tu cuenta en ${p.community} vuelve a estar por su lado`,
    done: "El equipo deshizo la unión con la otra. Lo que era tuyo es tuyo de nuevo, y entras como antes.",
    action: "Entrar",
  },
  footer: (p) => `Recibes esto porque una cuenta en ${p.community} es de esta dirección.`,
};
