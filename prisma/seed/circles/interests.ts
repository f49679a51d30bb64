import { held, open, type DemoCircle } from "./form";

/** The circles around an interest. */
export const INTERESTS: readonly DemoCircle[] = [
  {
    slug: "food-that-gathers-us",
    name: "Food that gathers us",
    kind: "INTEREST",
    reads: "MEMBERS",
    joins: "OPEN",
    why: "For people who feed people. We trade kitchens, crates and recipes, and ask who already cooks for whom before we plan another menu.",
    by: "ngozi",
    founded: 377,
    size: 42,
    roles: [
      held("HOST", { who: "ngozi", since: 377 }, { who: "nkechi", since: 180 }),
      held("WELCOMER", { who: "farida", since: 205, until: 90 }),
      open("Keeper of the Monday kitchen", {
        who: "elif",
        since: 200,
        ended: 18,
        handover:
          "The key hangs behind the flour. The calendar fills itself if you ask on the first of the month, and never lend the blender.",
      }),
    ],
  },
  {
    slug: "story-and-oral-history",
    name: "Story and oral history",
    kind: "INTEREST",
    reads: "WEB",
    joins: "REQUEST",
    why: "The town’s memory should not live in one shoebox. We listen, record with permission, and give each story back to whoever told it.",
    by: "hana",
    founded: 370,
    size: 26,
    also: ["amina"],
    roles: [
      held("HOST", { who: "hana", since: 370 }, { who: "luz", since: 370, until: "march" }),
      { kind: "OTHER", title: "Keeper of permissions", tenures: [{ who: "iveta", since: 360 }] },
      held("NOTE_KEEPER", { who: "aiko", since: 250, until: 60 }),
    ],
  },
  {
    slug: "arts-on-the-canal",
    name: "Arts on the canal",
    kind: "INTEREST",
    reads: "WEB",
    joins: "OPEN",
    why: "Sundays at four in the boiler house, third door. Bring what you make, what you want to make, or your hands.",
    by: "jiwoo",
    founded: 362,
    size: 27,
    roles: [
      held(
        "HOST",
        { who: "jiwoo", since: 362 },
        {
          who: "tamsin",
          since: 300,
          ended: 131,
          handover:
            "Three keys, not one: the pump, the pottery, the diner. It was never about the wedding.",
        },
      ),
      held("WELCOMER", { who: "sukarsih", since: 300 }),
      {
        kind: "OTHER",
        title: "Keeper of the kettle",
        tenures: [{ who: "zdenek", since: 8 }],
      },
    ],
  },
  {
    slug: "caring-at-home",
    name: "Caring at home",
    kind: "INTEREST",
    reads: "CIRCLE",
    joins: "INVITATION",
    why: "For those of us who look after somebody at home. What is said here stays here, and nobody has to be brave.",
    by: "linh",
    founded: 245,
    size: 10,
    roles: [held("HOST", { who: "linh", since: 245 }, { who: "miriam", since: 240 })],
  },
  {
    slug: "palabra-por-palabra",
    name: "Palabra por palabra",
    kind: "INTEREST",
    reads: "MEMBERS",
    joins: "OPEN",
    why: "Mitad en español, half in English, y nadie se disculpa por el acento. Los jueves a las siete en la lavandería de Paloma.",
    by: "esteban",
    founded: 354,
    size: 24,
    roles: [
      held("HOST", { who: "esteban", since: 354 }, { who: "paloma", since: 354 }),
      { kind: "OTHER", title: "Cuaderno de palabras", tenures: [{ who: "ana", since: 6 }] },
    ],
  },
];
