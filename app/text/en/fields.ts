import { plural } from "../plural";

/** The fields of profiles, as staff arrange them. */
export const fields = {
  title: "Fields of a profile",
  lead: "What everybody is asked for, in the order of a profile. Everything but the name may stay empty unless it is required.",
  kinds: {
    TEXT: "A line of text",
    LONG_TEXT: "A longer text",
    TEXTS: "Several short texts",
    CHOICE: "One of several choices",
    CHOICES: "Any of several choices",
    LINK: "A link",
    DATE: "A date",
    PLACE: "A place",
  },
  switches: {
    required: "Required",
    onCard: "On the card",
    facet: "A filter of the directory",
    matching: "Used in matching",
  },
  switchHints: {
    required: "People are asked for it when they next save that part of their profile.",
    onCard: "Shown in lists of people.",
    facet: "People can be narrowed down by it.",
    matching: "Offers and needs are brought together by it.",
  },
  builtIn: "Part of every Weft",
  change: "Change",
  changeField: (p: { label: string }) => `Change ${p.label}`,
  up: (p: { label: string }) => `Move ${p.label} up`,
  down: (p: { label: string }) => `Move ${p.label} down`,
  retire: "Take this field away",
  retireHint:
    "It leaves profiles, forms and filters. What people wrote in it is kept until you delete it below.",
  label: "Name of the field",
  hint: "A line of help",
  kind: "What it holds",
  choices: "Choices",
  newChoices: "New choices",
  choicesHint: "One on each line.",
  choice: (p: { n: number }) => `Choice ${String(p.n)}`,
  choiceHint: "Emptied, it can no longer be chosen; whoever chose it keeps it.",
  retiredChoice: "Can no longer be chosen. Write its name again to bring it back.",
  needsChoices: "Write at least one choice, each on its own line.",
  audience: "Who sees it, unless its member says otherwise",
  save: "Save",
  newTitle: "A new field",
  add: "Add this field",
  retiredTitle: "Taken away",
  retiredLead: "Nobody sees these fields. What people wrote in them is still here.",
  people: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# person wrote something in it",
      other: "# people wrote something in it",
    }),
  restore: "Bring it back",
  delete: "Delete for good",
  deleteFor: (p: { count: number }) =>
    plural("en", p.count, {
      one: "Delete what # person wrote, for good",
      other: "Delete what # people wrote, for good",
    }),
  deleteHint: "This cannot be undone.",
  about: (p: { label: string }) => `the field ${p.label}`,
  done: "Saved. What people are found by follows in a moment.",
  gone: "This field is not here any more.",
  changedMeanwhile:
    "Somebody else changed this field while you were writing. What you wrote is kept here; it is compared with the newest version when you save again.",
  tooMany: "There are sixty fields already. Take one away first.",
};
