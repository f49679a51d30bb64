/** Letters to people who ask to come in. Loaded on the server only. */
export const askingLetters = {
  hello: (p: { name: string }) => `Hola, ${p.name}:`,
  confirm: {
    subject: (p: { community: string }) => `¿Es tuya esta dirección? Pregunta ${p.community}`,
    text: (p: { community: string }) =>
      `Pediste entrar en ${p.community}. Abre el enlace de abajo y di que esta dirección es tuya; entonces quienes llevan la comunidad leerán lo que escribiste. El enlace sirve durante dos días.`,
    action: "Confirmar mi dirección",
  },
  waits: {
    subject: (p: { community: string }) => `Tus palabras ya están en ${p.community}`,
    text: "Ya habías pedido entrar, y quienes llevan la comunidad tienen lo que escribiste. Responden por carta. No hace falta que hagas nada.",
  },
  here: {
    subject: (p: { community: string }) => `Tienes un lugar en ${p.community}`,
    text: (p: { community: string }) =>
      `Alguien, seguramente tú, pidió entrar en ${p.community} con esta dirección. Ya tiene un lugar allí: entra con tu contraseña o con un enlace que te enviamos.`,
    action: "Entrar",
  },
  declined: {
    subject: (p: { community: string }) => `Sobre tu entrada en ${p.community}`,
    text: (p: { community: string }) =>
      `Gracias por preguntar. Quienes llevan ${p.community} leyeron lo que escribiste y ahora no pueden ofrecerte un lugar.`,
    end: "Te deseamos buena compañía en tu camino.",
  },
  footer: (p: { community: string }) =>
    `Recibes esto porque alguien pidió entrar en ${p.community} con esta dirección. Si no fue cosa tuya, no hagas nada: nadie entra con ella, y lo escrito se borra.`,
};
