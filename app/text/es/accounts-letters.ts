import type { accountsLetters as en } from "../en/accounts-letters";
import type { Same } from "../same";

export const accountsLetters: Same<typeof en> = {
  hello: (p) => `Hola, ${p.name}:`,
  whyAsked: (p) =>
    `Recibes esta carta porque alguien dio esta dirección en ${p.community}. Si no fuiste tú, no tienes que hacer nada: sin el enlace no pasa nada.`,
  whyNotice: (p) =>
    `Recibes esta carta porque trata de cómo entras a ${p.community}. Estas cartas no se pueden desactivar.`,
  signIn: {
    subject: (p) => `Tu enlace para entrar a ${p.community}`,
    text: "Aquí está tu enlace para entrar. Sirve una vez, durante diez minutos.",
    action: "Entrar",
  },
  reset: {
    subject: (p) => `Una contraseña nueva para ${p.community}`,
    text: "Con este enlace eliges una contraseña nueva. Sirve una vez, durante treinta minutos.",
    action: "Elegir una contraseña nueva",
  },
  passwordChanged: {
    subject: (p) => `Cambió tu contraseña de ${p.community}`,
    text: "Tu contraseña cambió hace un momento, y se cerró la sesión en tus demás dispositivos.",
    notYou: "Si no fuiste tú, elige otra ahora y avisa a quienes cuidan la comunidad.",
    action: "Elegir una contraseña nueva",
  },
  passwordRemoved: {
    subject: (p) => `Se quitó tu contraseña de ${p.community}`,
    text: "Desde ahora entras con un enlace por correo. Se cerró la sesión en tus demás dispositivos.",
    notYou: "Si no fuiste tú, pon una contraseña ahora y avisa a quienes cuidan la comunidad.",
    action: "Poner una contraseña",
  },
  secondStep: {
    on: {
      subject: (p) => `${p.community} te pide ahora un segundo paso`,
      text: "Desde ahora entras también con un código de tu aplicación. Guarda tus códigos de recuperación donde los encuentres sin el teléfono.",
    },
    off: {
      subject: (p) => `El segundo paso de ${p.community} está apagado`,
      text: "El segundo paso para entrar se apagó hace un momento. Tus códigos de recuperación ya no sirven.",
    },
    passkey: {
      subject: (p) => `Se añadió una llave de acceso de ${p.community}`,
      text: "Desde ahora puedes entrar con una llave de acceso nueva.",
    },
    notYou: "Si no fuiste tú, revisa ahora cómo entras y avisa a quienes cuidan la comunidad.",
    action: "Cómo entro",
  },
  confirmOld: {
    subject: (p) => `Tu dirección en ${p.community}: confirma, por favor`,
    text: (p) =>
      `Pediste entrar con ${p.to} desde ahora. Confírmalo aquí, y también en la carta que enviamos allá. Cada enlace sirve una vez, durante un día.`,
    notYou:
      "Si no fuiste tú, no confirmes. Alguien usa uno de tus dispositivos: elige otra contraseña y cierra los demás dispositivos en tus ajustes.",
    action: "Ver y confirmar",
  },
  confirmNew: {
    subject: (p) => `Tu dirección nueva en ${p.community}: confirma, por favor`,
    text: (p) =>
      `Pediste entrar con esta dirección en lugar de ${p.from}. Confírmalo aquí, y también en la carta que enviamos allá. Cada enlace sirve una vez, durante un día.`,
    action: "Ver y confirmar",
  },
  emailTaken: {
    subject: (p) => `Tu dirección en ${p.community}`,
    text: "Alguien con la sesión abierta quiso entrar con esta dirección. Ya es la dirección de una cuenta de aquí, así que no cambió nada.",
    more: "Si fuiste tú y tienes dos cuentas: entra con esta dirección, o pide a quienes cuidan la comunidad que las junten.",
  },
  emailChanged: {
    subject: (p) => `Cambió tu dirección en ${p.community}`,
    text: (p) =>
      `Se confirmaron las dos direcciones. Desde ahora entras con ${p.to}, y las cartas llegan allá. Se cerró la sesión en todos tus dispositivos, menos en el que confirmó.`,
    notYou: "Si no fuiste tú, avisa de inmediato a quienes cuidan la comunidad.",
  },
};
