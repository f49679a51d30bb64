import { plural } from "../plural";

const people = (count: number) => plural("en", count, { one: "# person", other: "# people" });

/** How people come: the page of an invitation, and the first session after it. */
export const members = {
  invitation: {
    title: (p: { by: string }) => `${p.by} saved you a seat`,
    pageTitle: "An invitation",
    quote: (p: { note: string }) => `“${p.note}”`,
    by: (p: { by: string; community: string }) => `${p.by}, ${p.community}`,
    noNote: (p: { community: string }) => `Come in to ${p.community} and see who is here.`,
    into: (p: { name: string; community: string }) =>
      `This seat in ${p.community} is for ${p.name}.`,
    intoCohort: (p: { name: string; community: string; cohort: string }) =>
      `This seat in ${p.community} is for ${p.name}, who belongs to ${p.cohort}.`,
    people: (p: { count: number }) =>
      plural("en", p.count, {
        zero: "You are the first to come.",
        one: "# person is here already.",
        other: "# people are here already.",
      }),
    submit: "Come in",
    sending: "Opening the door",
    next: "You see what is known about you and decide what others see. Nothing is shown to anybody before that, but your name.",
    notYou: "Not you? Close this page. Nothing has happened.",
    usedTitle: "You have come in already",
    usedText:
      "This invitation was taken up, and works only once. If it was you, come in with your address: we send you a link.",
    usedAgain: "Come in",
    overTitle: "This invitation has ended",
    expiredText: (p: { by: string }) =>
      `It was open for thirty days. Write to ${p.by}, and a new one is sent to you.`,
    revokedText: (p: { by: string }) =>
      `It was taken back. If that surprises you, write to ${p.by}.`,
    unknownTitle: "We do not know this invitation",
    unknownText:
      "A part of the link may be missing, or a newer letter has replaced it. Look for the newest letter in your mail, or ask whoever invited you.",
    comeInAnyway: "I have an account",
  },

  welcome: {
    title: "Welcome",
    step: (p: { step: number; of: number }) => `${p.step} of ${p.of}`,
    progress: "Your thread",
    preview: "How others will see you",
    later: "Later",
    goOn: "Go on",
    changeAny: "You can change any of this.",
    saved: "Saved",
    cohortAndPlace: (p: { cohort: string; place: string }) => `${p.cohort}. ${p.place}`,

    known: {
      title: (p: { name: string }) => `Good that you are here, ${p.name}`,
      lead: "This is what we know of you. Keep it, mend it, or keep it to yourself.",
      leadLittle: "We know little more than your name. Add what you like.",
      asked: "Asked of everybody here",
      askedLine: "Say it now, or leave it and fill it in later: your profile keeps the question.",
      nobody: "Until you go on, other members see nothing but your name.",
    },
    password: {
      title: "How will you come in next time?",
      lead: "A password, or none at all: then we mail you a link whenever you ask. It works once, for ten minutes.",
      has: "You have a password already, and you can change it in your settings at any time.",
      waits:
        "It has been a while since you came in. You can choose a password in your settings, after coming in again.",
      label: "Choose a password",
      keep: "Keep this password",
      none: "No password, mail me links",
      noMail:
        "This community sends no mail yet, so a password is the way to come back on your own.",
    },
    story: {
      title: "Tell your story in three lines",
      lead: "Where you come from, what you are doing, what keeps you awake.",
      from: "Where you come from",
      doing: "What you are doing",
      awake: "What keeps you awake",
      gift: "One gift",
      giftHint: "Something you would do for a neighbor, gladly.",
      need: "One need",
      needHint: "Small is good. People like to help.",
      doors: "Choose a door to begin with",
      noDoors: "No circle is open yet. You could be the one who starts the first.",
      people: (p: { count: number }) => people(p.count),
      host: (p: { name: string }) => `${p.name} is the host`,
      both: (p: { one: string; other: string }) => `${p.one}, ${p.other}`,
      byRequest: "you ask, they answer",
      submit: "Come in",
    },
    done: {
      title: (p: { name: string }) => `Welcome, ${p.name}`,
      lead: "Your thread is in. Here is where it goes on.",
      inside: "You sit in this circle now.",
      asked: "They know that you would like to come. Somebody from the circle will answer.",
      hello: (p: { circle: string }) => `Say hello in ${p.circle}`,
      home: "See what is going on",
      doors: "Look through the three doors",
      profile: "Look at your profile",
    },
  },
};
