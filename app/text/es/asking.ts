/** Asking to come in, for people who were not invited. */
export const asking = {
  title: (p: { community: string }) => `Pide entrar en ${p.community}`,
  pageTitle: "Pedir entrar",
  lead: "Cuenta un poco de ti a quienes llevan la comunidad. Lo leen cuando hayas confirmado tu dirección, y responden por carta.",
  notYet: "¿Aún no tienes lugar?",
  name: "Tu nombre",
  email: "Tu correo",
  emailHint: "Allí llega una carta, y solo lo ven quienes llevan la comunidad.",
  note: "Por qué te gustaría entrar",
  noteHint: "Unas líneas: qué te trae, qué esperas encontrar o dar.",
  knows: "¿Quién te conoce aquí?",
  knowsHint: "Un nombre, si hay alguien.",
  trap: "Deja esto vacío",
  submit: "Pedir",
  back: "Ya tengo una cuenta",
  sentTitle: "Mira tu correo",
  sentText:
    "Una carta va en camino. Abre su enlace y di que la dirección es tuya: entonces tus palabras llegan a quienes llevan la comunidad.",
  closedTitle: "Aquí se entra por invitación",
  closedText: (p: { community: string }) =>
    `${p.community} crece con personas que invitan a otras. ¿Conoces a alguien allí? Pide una invitación.`,
  confirm: {
    pageTitle: "Tu dirección",
    title: "¿Es tuya esta dirección?",
    text: (p: { email: string }) => `Pediste entrar con ${p.email}.`,
    submit: "Sí, es mía",
    comeIn: "Sí, y entrar",
    comeInText: "Con esta dirección entras enseguida.",
    notYou: "¿No fue cosa tuya? Cierra esta página. Lo escrito se borra en dos días.",
    waitsTitle: "Gracias",
    waitsText: (p: { community: string; email: string }) =>
      `Quienes llevan ${p.community} tienen tus palabras, y responden a ${p.email}. Puede tardar unos días.`,
    overTitle: "Este enlace ya no sirve",
    overText:
      "Sirvió durante dos días, y una carta nueva reemplaza a la anterior. Puedes pedirlo otra vez.",
    again: "Pedirlo otra vez",
  },
};
