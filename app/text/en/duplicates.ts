import { plural } from "../plural";

const count = (n: number, one: string, other: string) => plural("en", n, { one, other });

/** People who are here twice: which pairs, and how two profiles are joined into one. */
export const duplicates = {
  title: "People who may be here twice",
  lead: "Pairs of profiles that may be one person’s. Nothing is joined until you have looked at it.",
  filter: "Which pairs",
  waiting: "To look at",
  joined: "Joined",
  none: "Nobody seems to be here twice",
  noneLine: "Weft looks again after each import, and twice a day.",
  noneJoined: "Nothing was joined yet",
  reasons: {
    EMAIL: "The same mailbox",
    NAME: "Names very alike, and something in common",
    PHONE: "The same telephone number",
  },
  noReason: "You chose these two.",
  came: (p: { date: string }) => `Came on ${p.date}`,
  brought: (p: { date: string }) => `Brought in on ${p.date}, has not come yet`,
  circles: (p: { count: number }) => count(p.count, "# circle", "# circles"),
  messages: (p: { count: number }) => count(p.count, "# message", "# messages"),
  compare: "Compare and join",
  compareThem: (p: { one: string; other: string }) => `Compare and join: ${p.one} and ${p.other}`,
  different: "Not the same person",
  differentThem: (p: { one: string; other: string }) =>
    `Not the same person: ${p.one} and ${p.other}`,
  differentDone: "Noted. These two are not shown again.",
  wasDifferent: "Somebody said that these two are not the same person.",

  choose: {
    title: "Join two others",
    lead: "Whom you know to be here twice, even where nothing shows it.",
    first: "Address of one",
    second: "Address of the other",
    hint: "The mail address, or the address of the profile’s page.",
    look: "Compare",
    nobody: "Nobody here has this address.",
    herself: "These are one and the same profile. Give the address of the other.",
  },

  pair: {
    title: "Are these one person?",
    lead: "Choose which profile stays and what it says. The other one goes, and what it holds comes along.",
    stays: "Who stays",
    staysHint: "She goes on signing in as before. The other account lets nobody in any more.",
    mustStay: (p: { name: string; email: string }) =>
      `Only ${p.name} (${p.email}) has come in, so that profile stays.`,
    says: "What the profile says",
    saysHint: "The fuller answer is chosen, and among equals the newer one.",
    oneSided: (p: { count: number }) =>
      count(
        p.count,
        "# field in which only one says something",
        "# fields in which only one says something",
      ),
    empty: "nothing",
    kept: "keeps it to herself",
    moves: "What comes along",
    moveLead: (p: { circles: string; messages: string }) =>
      `At once: ${p.circles} and ${p.messages} on the one side or the other, with roles, reactions, mentions, cohorts, lines of credit and files. Where both are in a circle, both keep their roles there.`,
    sealedLead:
      "What you may not see comes along once she proves that both are hers: private conversations, circles that only their members read, drafts. A letter to the address that goes asks her; she opens it signed in with the account that stays.",
    unclaimedLead:
      "Nobody ever came in with the account that goes, so all of it comes along at once.",
    proofs:
      "Passwords, passkeys and second steps of the account that goes are dropped, and its devices are signed out. Its address leads to the account that stays.",
    roles: (p: { from: string; to: string }) =>
      `Roles are not added up: an account that stays as ${p.to} does not become ${p.from} by this.`,
    blocks: "Who is blocked by either, or blocks either, stays blocked.",
    undo: "For thirty days all of it can be taken back.",
    sure: "I know that both are the same person",
    sureNeeded: "Say that you know it. Names alone have fooled many.",
    prove: "First show that it is you",
    submit: "Join them",
    submitting: "Joining",
  },

  refusals: {
    herself: "Somebody cannot be joined with herself.",
    missing: "One of the two is not here any more.",
    left: (p: { name: string }) =>
      `${p.name} has left. Somebody who left is not joined with anybody.`,
    joinedAlready: "One of these two was joined with somebody a moment ago.",
    otherWay: "These two were joined the other way round a moment ago.",
    lastOwner:
      "The profile that goes is the only owner of the community. Make the one that stays an owner first.",
    ownersOnly: "One of the two runs the community. Only an owner may join these.",
    ownSession: "You are signed in as the profile that goes. Choose the other one to stay.",
    claimedStays:
      "One of the two has come in and the other has not. The one that has come in stays.",
    undone: "This was taken back already.",
    final: "Thirty days are over: this can no longer be taken back.",
    later: (p: { name: string }) =>
      `${p.name} was joined with somebody else since. Take that back first.`,
    goneLeft: "She has left the community since. It can no longer be taken back.",
  },

  done: {
    title: (p: { name: string }) => `Joined into ${p.name}`,
    by: (p: { gone: string; kept: string; by: string; date: string }) =>
      `${p.by} joined ${p.gone} into ${p.kept} on ${p.date}.`,
    moved: "What came along",
    waits: (p: { email: string }) =>
      `What you may not see waits until she opens the letter to ${p.email}, signed in as who stays.`,
    proved: (p: { date: string }) => `She proved on ${p.date} that both are hers.`,
    until: (p: { date: string }) => `It can be taken back until ${p.date}.`,
    final: "It is final: the thirty days are over.",
    undone: (p: { date: string }) => `Taken back on ${p.date}. Both are here again.`,
    undo: "Take it back",
    prove: "First show that it is you",
    undoHint:
      "Everything that came along goes back. What was written since stays with the profile that stayed. Who went signs in as before.",
    see: (p: { name: string }) => `See the profile of ${p.name}`,
    back: "All pairs",
    lines: {
      memberships: (p: { count: number }) => count(p.count, "# circle", "# circles"),
      roles: (p: { count: number }) => count(p.count, "# role", "# roles"),
      messages: (p: { count: number }) => count(p.count, "# message", "# messages"),
      reactions: (p: { count: number }) => count(p.count, "# reaction", "# reactions"),
      mentions: (p: { count: number }) => count(p.count, "# mention", "# mentions"),
      files: (p: { count: number }) => count(p.count, "# file", "# files"),
      cohorts: (p: { count: number }) => count(p.count, "# cohort", "# cohorts"),
      credit: (p: { count: number }) => count(p.count, "# line of credit", "# lines of credit"),
      fields: (p: { count: number }) =>
        count(p.count, "# answer of the profile", "# answers of the profile"),
    },
    nothing: "No circles, messages or cohorts had to move. The profile says what you chose.",
  },
};
