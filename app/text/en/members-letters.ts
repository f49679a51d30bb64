/** Letters that members get from those who run the community. Loaded on the server only. */
export const membersLetters = {
  invitation: {
    subject: (p: { by: string; community: string }) => `${p.by} saved you a seat in ${p.community}`,
    hello: (p: { name: string }) => `Dear ${p.name},`,
    text: (p: { by: string; community: string }) =>
      `${p.by} would like you in ${p.community}, where people who went through the same program help each other.`,
    textCohort: (p: { by: string; community: string; cohort: string }) =>
      `${p.by} would like you in ${p.community}, with ${p.cohort} and those who came before and after.`,
    note: (p: { by: string; note: string }) => `${p.by} writes:\n${p.note}`,
    how: "The link below opens a page that shows what this is. Nothing happens until you say yes there. It works once, for thirty days.",
    action: "Look in",
    footer: (p: { by: string; community: string }) =>
      `You get this because ${p.by} invited you to ${p.community}. If it is not for you, do nothing: you will not hear from us again.`,
  },
};
