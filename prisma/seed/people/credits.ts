/** What the people of the demo wrote to each other’s credit: who, about whom, how many days ago, what, and in whose company. */
export const CREDITS: readonly {
  by: string;
  about: string[];
  daysAgo: number;
  words: string;
  company: string;
}[] = [
  {
    ...{ by: "luz", about: ["marisol"], daysAgo: 41 },
    words: "Forty children ate before noon on the day the boiler died, and nobody noticed it had.",
    company: "Wendell’s extension leads, Samir’s van and the fourth grade",
  },
  {
    ...{ by: "ngozi", about: ["wendell", "samir"], daysAgo: 63 },
    words: "The kitchen on Canal Street has light over every burner, and a back door that closes.",
    company: "eleven neighbors with paint rollers",
  },
  {
    ...{ by: "marisol", about: ["luz"], daysAgo: 28 },
    words: "Nine dinners on the hill, and at the ninth the newcomers did the cooking.",
    company: "Beatriz, Pete’s long tables and whoever washed up",
  },
  {
    ...{ by: "amina", about: ["declan"], daysAgo: 19 },
    words: "Walked six newcomers up the hill and forgot none of their names on the way down.",
    company: "Kofi, who stopped the 17 for them",
  },
  {
    ...{ by: "samir", about: ["ngozi"], daysAgo: 12 },
    words: "Two hundred plates on a Friday, and the surplus of four shops not thrown away.",
    company: "Farida, Emre’s bread and the night shift",
  },
  {
    ...{ by: "shirin", about: ["tomas", "deshawn"], daysAgo: 35 },
    words:
      "A slide where the nine-year-olds said it should go, and a radio hour about building it.",
    company: "forty drawings and one petition about worms",
  },
  {
    ...{ by: "wendell", about: ["bogdan", "quentin"], daysAgo: 9 },
    words: "The parish hall has heat and a ramp before the frost.",
    company: "the Warm Homes crew",
  },
];
