import { plural } from "../plural";

/** Greeting newcomers: a role that members take, and who waits for a human answer. */
export const greeting = {
  title: "Greeting newcomers",
  lead: "Whoever comes in for the first time gets an answer by name, from a person, within a day.",
  waiting: "Who waits for an answer",
  none: "Everybody was answered",
  noneLine: "When somebody arrives, you read it here and on your home page.",
  yours: "Yours",
  since: (p: { ago: string }) => `Came in ${p.ago}`,
  askedOf: (p: { name: string }) => `${p.name} was asked`,
  write: "Write to her",
  done: "Answered",
  doneFor: (p: { name: string }) => `${p.name} was answered`,
  role: "The role",
  greeters: (p: { names: string }) => `These greet: ${p.names}.`,
  nobody: "Nobody greets yet.",
  take: "I will greet",
  handBack: "Hand the role back",
  homeWaits: (p: { name: string }) => `${p.name} has just come in and waits for a hello`,
  homeMany: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# newcomer waits for a hello",
      other: "# newcomers wait for a hello",
    }),
  homeGo: "See who waits",
};
