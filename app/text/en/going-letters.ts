/** Letters about leaving, and the yearly question whether a profile is still true. Loaded on the server only. */
export const goingLetters = {
  leftName: "Somebody who left",
  left: {
    subject: (p: { community: string }) => `You left ${p.community}`,
    hello: (p: { name: string }) => `Dear ${p.name},`,
    done: (p: { community: string }) =>
      `You left ${p.community}. Your profile, your places in circles and your roles are gone from it, and you are signed out everywhere.`,
    messages: {
      STAY: "What you said stays, under the name “Somebody who left”.",
      TAKEN_BACK: "What you said is being taken back.",
    },
    back: (p: { date: string }) =>
      `If you change your mind, sign in before ${p.date}: your profile, circles and roles will be there again.`,
    final: (p: { date: string }) =>
      `On ${p.date} everything that was kept for that is deleted for good. You need not do anything.`,
    action: "Come back",
    footer: (p: { community: string }) =>
      `You get this because you, or somebody who is signed in as you, left ${p.community}. If it was not you, sign in and everything is back.`,
  },
  stillTrue: {
    subject: (p: { community: string }) => `Is your profile in ${p.community} still true?`,
    hello: (p: { name: string }) => `Dear ${p.name},`,
    text: (p: { community: string }) =>
      `Once a year we ask everybody in ${p.community} whether what their profile says still holds. One tap answers it, without signing in.`,
    says: (p: { lines: string }) => `This is how it begins:\n${p.lines}`,
    yes: (p: { url: string }) => `Yes, it is true:\n${p.url}`,
    mend: (p: { url: string }) => `I will change it:\n${p.url}`,
    out: (p: { url: string }) => `Leave me out of the directory:\n${p.url}`,
    action: "Yes, it is true",
    footer: (p: { community: string }) =>
      `You get this once a year because you belong to ${p.community}. Answering or not changes nothing else. To get no such letters for a while, pause in your settings.`,
  },
};
