import type { Prisma } from "~/generated/prisma/client";
import { present, type Folk } from "./build-people";
import type { Clock } from "./clock";
import { CREDITS } from "./people/credits";
import { LEARNING } from "./people/learning";
import { idFrom, type Random } from "./random";

const WORK = ["Food", "Schools", "Health", "Homes", "Arts", "Land and water", "Money and law"];

/** What of each person’s work is said where she said it at all, by words in what she gives. */
const WORK_WORDS: readonly [RegExp, string][] = [
  [/cook|soup|bread|kitchen|stew|dumpling|food|lunch|jollof|pickl|tamal|sopa/i, "Food"],
  [/hospital|clinic|grief|blood|mother|pills|presión|ward/i, "Health"],
  [/choir|radio|weav|fiddle|piano|drum|batik|puppet|costume|embroider|kiln|mural|lantern/i, "Arts"],
  [/wiring|boiler|carpentry|ramp|radiator|inquilino|stairwell|repair/i, "Homes"],
  [/legal|court|grant|book|savings|tax|budget|contract/i, "Money and law"],
  [/school|youth|teach|child|homework|tutor/i, "Schools"],
  [/river|apple|compost|cane|water|seed|semillas|plant/i, "Land and water"],
];

const EVENINGS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Saturday morning"];

interface Field {
  label: string;
  hint: string | null;
  kind: "CHOICE" | "CHOICES" | "TEXT";
  choices: readonly string[];
  facet: boolean;
}

const FIELDS: readonly Field[] = [
  {
    ...{ label: "My work is mostly about", hint: null, kind: "CHOICE", facet: true },
    choices: WORK,
  },
  {
    ...{ label: "Evenings that suit me", kind: "CHOICES", facet: true },
    hint: "For dinners and circles.",
    choices: EVENINGS,
  },
  {
    ...{ label: "Ask me about", kind: "TEXT", facet: false, choices: [] },
    hint: "Something you could talk about for an hour.",
  },
];

const workOf = (gifts: readonly string[]): string | null =>
  WORK_WORDS.find(([words]) => words.test(gifts.join(" ")))?.[1] ?? null;

/** The rows of fields that the demo’s staff defined, of what people say in them, and of credit. */
export function profileRows(folk: Folk, clock: Clock, random: Random) {
  const createdAt = clock.daysAgo(390, "11:00");
  const fields = FIELDS.map((field, i) => ({
    ...field,
    id: idFrom(random, createdAt),
    position: 2_000 + i * 100,
    choices: field.choices.map((label) => ({ id: idFrom(random, createdAt), label })),
  }));
  const [work, evenings, ask] = fields;
  const values: Prisma.FieldValueCreateManyInput[] = [];
  const say = (memberId: string, fieldId: string | undefined, said: object) => {
    if (fieldId) values.push({ memberId, fieldId, text: null, choiceIds: [], ...said });
  };
  for (const person of folk.values()) {
    if (!LEARNING.has(person.key)) continue;
    const about = work?.choices.find(({ label }) => label === workOf(person.gifts));
    if (about) say(person.id, work?.id, { choiceIds: [about.id] });
    const free = random.shuffled(evenings?.choices ?? []).slice(0, random.int(1, 3));
    say(person.id, evenings?.id, { choiceIds: free.map(({ id }) => id) });
    const [gift] = person.gifts;
    if (gift && random.int(0, 2) === 0) say(person.id, ask?.id, { text: gift });
  }
  const credits = CREDITS.map(({ by, about, daysAgo, words, company }) => ({
    row: {
      id: idFrom(random, clock.daysAgo(daysAgo, "18:20")),
      authorId: present(folk, by).id,
      words,
      company,
      createdAt: clock.daysAgo(daysAgo, "18:20"),
    },
    about: about.map((key) => present(folk, key).id),
  }));
  return {
    profileFields: fields.map(({ id, label, hint, kind, position, facet }) => ({
      ...{ id, label, hint, kind, position, facet, createdAt },
      onCard: false,
      matching: facet,
      audience: "MEMBERS" as const,
    })),
    fieldChoices: fields.flatMap(({ id, choices }) =>
      choices.map((choice, position) => ({ ...choice, fieldId: id, position })),
    ),
    fieldValues: values,
    credits: credits.map(({ row }) => row),
    creditPeople: credits.flatMap(({ row, about }) =>
      about.map((memberId) => ({ creditId: row.id, memberId, createdAt: row.createdAt })),
    ),
  };
}
