import type { moderation as en } from "../en/moderation";
import type { Same } from "../same";

export const moderation: Same<typeof en> = {
  block: {
    block: (p) => `Bloquear a ${p.name}`,
    unblock: (p) => `Dejar de bloquear a ${p.name}`,
    whatItDoes: (p) =>
      `Ya no podrán escribirse en privado, y lo que ${p.name} diga en los círculos se te muestra plegado. ${p.name} no recibe ningún aviso.`,
    isBlocked: (p) => `Bloqueaste a ${p.name}. Nada se lo dice.`,
    listTitle: "Personas que bloqueaste",
    nobody: "Nadie. Puedes bloquear a alguien en su página.",
    done: "Guardado. No se avisa a nadie.",
  },
  report: {
    title: "Avisar de un mensaje",
    lead: "Lo mirarán las personas que llevan esta comunidad. Ven lo que compartas aquí y nada más.",
    whatIsShared: "Lo que se compartirá",
    onlyThis: "Una copia de este mensaje, con el nombre y la hora. Nada más de la conversación.",
    around: "Lo que hay alrededor",
    aroundHint: "Marca lo que ayude a entenderlo. Lo que no marques queda entre ustedes.",
    before: "Se dijo antes",
    after: "Se dijo después",
    reason: "¿Qué pasa con él?",
    reasonHint: "Con tus palabras. Basta una frase.",
    reasonNeeded: "Una frase sobre lo que pasa ayuda a quien lo mire.",
    send: "Compartir con el equipo",
    sentTitle: "Avisaste de este mensaje",
    sentLead: "Gracias por decirlo. La respuesta aparece aquí y en tus ajustes.",
    sentOn: (p) => `Aviso enviado: ${p.date}`,
    seeShared: "Lo que compartiste",
    waits: "Alguien lo mirará. La respuesta aparecerá aquí.",
    answered: "La respuesta de quienes llevan esta comunidad",
    back: "Volver a la conversación",
    yours: "De lo que avisaste",
    none: "No has avisado de nada. El menú de cada mensaje tiene una forma de hacerlo.",
  },
};
