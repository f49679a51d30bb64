/** Who has asked to join a circle and waits for its hosts. */
export const ASKING = [
  {
    slug: "story-and-oral-history",
    who: "saoirse",
    when: "2d 19:05",
    note: "I carry prescriptions to eleven people who tell me things on the stairs. I would like to learn how to ask if I may keep them.",
  },
  {
    slug: "story-and-oral-history",
    who: "leila",
    when: "now-330m",
    note: "My mother says that our story is not interesting. I would like to sit in a room where that is not believed.",
  },
  {
    slug: "north-common-green",
    who: "arjun",
    when: "3d 08:40",
    note: "I live on Prospect Hill and own no boots. I am told the second can be fixed at the gate.",
  },
] as const;

/** Who is invited into a circle and has not answered yet. */
export const ASKED_IN = [
  {
    slug: "eastbank-mesa-abierta",
    who: "marisol",
    by: "beatriz",
    when: "1d 20:30",
    note: "Usted quería una razón para cruzar el río. Es sopa, los martes a las siete, y le guardo silla. Come across, I will walk you back.",
  },
  {
    slug: "night-bus",
    who: "oyin",
    by: "kofi",
    when: "now-500m",
    note: "Your 22 doors and our 61 people are on the same page of the same plan. Will you sit in?",
  },
] as const;
