import type { circlesLetters as en } from "../en/circles-letters";
import type { Same } from "../same";

export const circlesLetters: Same<typeof en> = {
  footer: (p) => `Recibes esto porque formas parte de ${p.community}.`,
  hiddenCircle: "un círculo que solo ven sus integrantes",
  why: (p) => `Por qué se reúnen: ${p.why}`,
  note: (p) => `${p.by} te escribe: ${p.note}`,
  invited: {
    subject: (p) => `A ${p.by} le gustaría verte en ${p.circle}`,
    text: (p) => `${p.by} pensó en ti para un círculo: ${p.circle}.`,
    end: "Si no es para ti, no hagas nada. Nadie se entera.",
    action: "Ver la invitación",
  },
  accepted: {
    subject: (p) => `Ya estás dentro: ${p.circle}`,
    text: (p) => `${p.by} te abrió la puerta de ${p.circle}. Tienen ganas de leerte.`,
    action: "Ir allí",
  },
  role: {
    subject: (p) => `Un rol para ti en ${p.circle}: ${p.role}`,
    handed: (p) => `${p.by} te pasó este rol en ${p.circle}: ${p.role}.`,
    shared: (p) => `${p.by} comparte contigo este rol en ${p.circle}: ${p.role}.`,
    end: "Si no es el momento, devuélvelo: quedará libre para otra persona.",
    action: "Ver quién lleva qué",
  },
  hostLeft: {
    subject: (p) => `Nadie anima ${p.circle} por ahora`,
    hello: (p) => `Hola, ${p.name}:`,
    text: (p) =>
      `La persona que animaba ${p.circle} se fue. El círculo sigue, y su rol de animar está libre: para una persona, o para dos juntas.`,
    action: "Ver el rol",
  },
};
