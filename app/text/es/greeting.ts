import type { greeting as en } from "../en/greeting";
import { plural } from "../plural";
import type { Same } from "../same";

export const greeting: Same<typeof en> = {
  title: "Dar la bienvenida",
  lead: "Quien entra por primera vez recibe una respuesta con su nombre, de una persona, en un día.",
  waiting: "Quién espera respuesta",
  none: "Todas las personas tienen respuesta",
  noneLine: "Cuando llegue alguien, lo leerás aquí y en tu página de inicio.",
  yours: "Te toca",
  since: (p) => `Entró ${p.ago}`,
  askedOf: (p) => `Le toca a ${p.name}`,
  write: "Escribirle",
  done: "Ya tiene respuesta",
  doneFor: (p) => `${p.name} ya tiene respuesta`,
  role: "El papel",
  greeters: (p) => `Dan la bienvenida: ${p.names}.`,
  nobody: "Todavía nadie da la bienvenida.",
  take: "Yo daré la bienvenida",
  handBack: "Devolver el papel",
  homeWaits: (p) => `${p.name} acaba de entrar y espera un saludo`,
  homeMany: (p) =>
    plural("es", p.count, {
      one: "# persona nueva espera un saludo",
      other: "# personas nuevas esperan un saludo",
    }),
  homeGo: "Ver quién espera",
};
