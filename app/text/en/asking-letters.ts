/** Letters to people who ask to come in. Loaded on the server only. */
export const askingLetters = {
  hello: (p: { name: string }) => `Dear ${p.name},`,
  confirm: {
    subject: (p: { community: string }) => `Is this your address? ${p.community} asks`,
    text: (p: { community: string }) =>
      `You asked to come in to ${p.community}. Open the link below and say that this address is yours; then the people who run the community read what you wrote. The link works for two days.`,
    action: "Confirm my address",
  },
  waits: {
    subject: (p: { community: string }) => `Your words are with ${p.community}`,
    text: "You have asked before, and the people who run the community have what you wrote. They answer by letter. You need not do anything.",
  },
  here: {
    subject: (p: { community: string }) => `You have a seat in ${p.community}`,
    text: (p: { community: string }) =>
      `Somebody, most likely you, asked to come in to ${p.community} with this address. It has a seat there already: sign in, with your password or with a link that we send you.`,
    action: "Sign in",
  },
  declined: {
    subject: (p: { community: string }) => `About coming in to ${p.community}`,
    text: (p: { community: string }) =>
      `Thank you for asking. The people who run ${p.community} read what you wrote, and cannot offer you a seat now.`,
    end: "We wish you good company on your way.",
  },
  footer: (p: { community: string }) =>
    `You get this because somebody asked to come in to ${p.community} with this address. If it was not you, do nothing: nobody comes in with it, and what was written is deleted.`,
};
