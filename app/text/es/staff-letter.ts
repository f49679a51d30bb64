import { plural } from "../plural";
import type { staffLetter as en } from "../en/staff-letter";
import type { Same } from "../same";

export const staffLetter: Same<typeof en> = {
  title: "Una carta",
  lead: (p) =>
    plural("es", p.count, {
      one: "Llega por correo a # persona, de tu parte.",
      other:
        "Llega por correo a # personas, de tu parte. Cada una recibe la suya: nadie ve a quién más se escribió.",
    }),
  left: (p) =>
    plural("es", p.count, {
      one: "# persona más de tu selección no la recibe: una carta va a quienes ya vinieron, y a nadie que te haya bloqueado.",
      other:
        "# personas más de tu selección no la reciben: una carta va a quienes ya vinieron, y a nadie que te haya bloqueado.",
    }),
  nobody:
    "La carta no puede llegar a ninguna de estas personas: aún no han venido, o no quieren saber de ti.",
  paused: "Quien está en pausa no recibe cartas mientras tanto.",
  subject: "Asunto",
  words: "Tu carta",
  wordsHint: "El saludo con el nombre y tu propio nombre al final se añaden solos.",
  send: (p) =>
    plural("es", p.count, { one: "Enviarla a # persona", other: "Enviarla a # personas" }),
  back: "Volver a las personas",
  sent: (p) =>
    plural("es", p.count, {
      one: "Tu carta va en camino a # persona.",
      other: "Tu carta va en camino a # personas.",
    }),
  sentToNobody:
    "No se escribió ninguna carta: esta ya se envió, o todas las personas están en pausa.",
  see: "Ver las cartas",
  mail: {
    hello: (p) => `Hola, ${p.name}:`,
    action: (p) => `Abrir ${p.community}`,
    footer: (p) =>
      `${p.name} escribió esto como parte del equipo de ${p.community}, donde tienes un lugar. Para no recibir cartas así durante un tiempo, haz una pausa en tus ajustes.`,
  },
};
