import type { goingLetters as en } from "../en/going-letters";
import type { Same } from "../same";

export const goingLetters: Same<typeof en> = {
  leftName: "Alguien que se fue",
  left: {
    subject: (p) => `Te fuiste de ${p.community}`,
    hello: (p) => `Hola, ${p.name}:`,
    done: (p) =>
      `Te fuiste de ${p.community}. Tu perfil, tus lugares en los círculos y tus roles ya no están, y tu sesión se cerró en todos los dispositivos.`,
    messages: {
      STAY: "Lo que dijiste se queda, con el nombre «Alguien que se fue».",
      TAKEN_BACK: "Lo que dijiste se está retirando.",
    },
    back: (p) =>
      `Si cambias de idea, entra antes del ${p.date}: tu perfil, tus círculos y tus roles volverán a estar ahí.`,
    final: (p) =>
      `El ${p.date} se borra para siempre todo lo que se guardó para eso. No tienes que hacer nada.`,
    action: "Volver",
    footer: (p) =>
      `Recibes esto porque tú, o alguien con tu sesión, salió de ${p.community}. Si no fuiste tú, entra y todo vuelve.`,
  },
  stillTrue: {
    subject: (p) => `¿Tu perfil en ${p.community} sigue siendo cierto?`,
    hello: (p) => `Hola, ${p.name}:`,
    text: (p) =>
      `Una vez al año preguntamos a cada persona de ${p.community} si lo que dice su perfil sigue valiendo. Se responde con un toque, sin entrar.`,
    says: (p) => `Empieza así:\n${p.lines}`,
    yes: (p) => `Sí, sigue siendo cierto:\n${p.url}`,
    mend: (p) => `Lo voy a cambiar:\n${p.url}`,
    out: (p) => `Déjame fuera del directorio:\n${p.url}`,
    action: "Sí, sigue siendo cierto",
    footer: (p) =>
      `Recibes esto una vez al año porque perteneces a ${p.community}. Responder o no, no cambia nada más. Para no recibir estas cartas por un tiempo, haz una pausa en tus ajustes.`,
  },
};
