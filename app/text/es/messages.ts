import type { messages as en } from "../en/messages";
import { plural } from "../plural";
import type { Same } from "../same";

export const messages: Same<typeof en> = {
  title: "Mensajes",
  lead: "Entre tú y las personas con quienes escribes. Nadie más los lee, tampoco quienes llevan esta comunidad.",
  write: "Escribir a alguien",
  none: "Todavía no hay mensajes",
  noneLine: "Cuando escribas a alguien, o alguien te escriba, aparecerá aquí.",
  findPeople: "Buscar a una persona",
  alone: "Solo tú",
  others: (p) => plural("es", p.count, { one: "# persona más", other: "# personas más" }),
  youSaid: (p) => `Tú: ${p.line}`,
  said: (p) => `${p.name}: ${p.line}`,
  onlyFiles: "Un archivo, sin palabras.",
  takenBack: "El último mensaje se retiró.",
  newCount: (p) => plural("es", p.count, { one: "# mensaje nuevo", other: "# mensajes nuevos" }),
  newTitle: "Escribir a alguien",
  newLead:
    "A una persona, o a unas pocas. Con cada persona hay una sola conversación, que sigue donde estaba.",
  whom: "¿A quién?",
  addMore: "¿Y a alguien más?",
  nobodyFound: (p) => `Nadie con el nombre «${p.text}».`,
  choose: "Elegir",
  goesOn: (p) =>
    `Con ${p.name} ya tienes una conversación: lo que envíes sigue allí. Elige a alguien más y empieza una nueva.`,
  openIt: "Abrirla",
  chooseNamed: (p) => `Elegir a ${p.name}`,
  chosen: "Va para",
  without: (p) => `Quitar a ${p.name}`,
  firstWords: "Tu mensaje",
  notOpenShort: "Ahora no es posible",
  notOpen: (p) => `Ahora no se puede escribir aquí a ${p.name}.`,
  writeTo: (p) => `Escribir a ${p.name}`,
  whoIsHere: "Quién está aquí",
  ofTwo: "Solo ustedes dos",
  amongYou: (p) => `${p.count} personas, contigo`,
  allLeft: "Todas las demás personas se fueron.",
  whoReads: "Quién lee esto",
  whoReadsLine: "Solo quienes están aquí. El equipo no puede.",
  add: "Traer a alguien",
  addSays: "Verá todo lo que se dijo aquí hasta ahora.",
  addNamed: (p) => `Traer a ${p.name}`,
  addOrLeave: "Traer a alguien, o irte",
  leave: "Irte de esta conversación",
  leaveSays:
    "Ya no podrás leerla ni sabrás nada de ella. Lo que dijiste queda con las demás personas.",
  contact: {
    tab: "Contacto y cuidado",
    title: "¿Quién puede escribirte primero?",
    hint: "Las personas con quienes ya escribiste siempre pueden responder, salvo que las bloquees.",
    MEMBERS: "Cualquier miembro",
    CIRCLES: "Personas con quienes comparto un círculo",
    NOBODY: "Nadie",
    membersNow: (p) =>
      plural("es", p.count, { one: "Ahora es # persona.", other: "Ahora son # personas." }),
    circlesNow: (p) =>
      plural("es", p.count, {
        zero: "Todavía no compartes círculo con nadie.",
        one: "Ahora es # persona.",
        other: "Ahora son # personas.",
      }),
    nobodyNow: "Escribes tú primero, o alguien te presenta y dices que sí.",
    save: "Guardar",
    saved: "Guardado.",
  },
};
