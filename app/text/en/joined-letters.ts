/** Letters about two accounts that were made one. Loaded on the server only. */
export const joinedLetters = {
  hello: (p: { name: string }) => `Dear ${p.name},`,
  kept: {
    subject: (p: { community: string }) => `Your two accounts in ${p.community} are one now`,
    done: (p: { other: string }) =>
      `You were here twice. Staff joined the account of ${p.other} into this one; nothing changes in how you come in.`,
    wait: "Private conversations, circles that only their members read, and drafts of the other account come along once you show that it was yours: open the letter we sent to its address, signed in as you are here.",
    wrong:
      "If that account is not yours, write to staff: for thirty days all of it can be taken back.",
    action: "See your profile",
  },
  gone: {
    subject: (p: { community: string }) => `Your account in ${p.community} was joined with another`,
    done: (p: { community: string; other: string }) =>
      `Staff saw that you are in ${p.community} twice, and joined this account into the one of ${p.other}. With this address you come in there from now on: its password, or a link that we mail to its address.`,
    prove:
      "Your private conversations, circles that only their members read, and drafts are kept back until you show that both are yours: open this link while you are signed in with the other account.",
    action: "Both are mine",
    wrong:
      "If the other account is not yours, do not open it. Write to staff: for thirty days all of it can be taken back.",
  },
  apart: {
    subject: (p: { community: string }) => `Your account in ${p.community} is by itself again`,
    done: "Staff took back that it was joined with another one. What was yours is yours again, and you come in as before.",
    action: "Come in",
  },
  footer: (p: { community: string }) =>
    `You get this because an account in ${p.community} belongs to this address.`,
};
