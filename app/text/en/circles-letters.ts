/** Letters that circles write. Loaded on the server only. */
export const circlesLetters = {
  footer: (p: { community: string }) => `You get this because you are a member of ${p.community}.`,
  /** In place of the name of a circle that only its members see. */
  hiddenCircle: "a circle that only its members see",
  why: (p: { why: string }) => `Why they meet: ${p.why}`,
  note: (p: { by: string; note: string }) => `${p.by} writes: ${p.note}`,
  invited: {
    subject: (p: { by: string; circle: string }) => `${p.by} would like you in ${p.circle}`,
    text: (p: { by: string; circle: string }) =>
      `${p.by} thought of you for this circle: ${p.circle}.`,
    end: "If it is not for you, do nothing. Nobody is told.",
    action: "Look at the invitation",
  },
  accepted: {
    subject: (p: { circle: string }) => `You are in: ${p.circle}`,
    text: (p: { by: string; circle: string }) =>
      `${p.by} let you into ${p.circle}. They look forward to hearing from you.`,
    action: "Go there",
  },
  role: {
    subject: (p: { role: string; circle: string }) => `A role for you in ${p.circle}: ${p.role}`,
    handed: (p: { by: string; role: string; circle: string }) =>
      `${p.by} handed this role on to you in ${p.circle}: ${p.role}.`,
    shared: (p: { by: string; role: string; circle: string }) =>
      `${p.by} shares this role with you in ${p.circle}: ${p.role}.`,
    end: "If it is not the moment, give it back: then it is open for somebody else.",
    action: "See who holds what",
  },
  hostLeft: {
    subject: (p: { circle: string }) => `Nobody hosts ${p.circle} just now`,
    hello: (p: { name: string }) => `Dear ${p.name},`,
    text: (p: { circle: string }) =>
      `The person who hosted ${p.circle} left. The circle goes on, and its role of host is open: for one of you, or for two together.`,
    action: "See the role",
  },
};
