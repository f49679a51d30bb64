import { plural } from "../plural";

/** What those who run the community see of it: what waits, people and roles, what was done, settings. */
export const running = {
  home: {
    title: "Running the community",
    lead: "What waits for somebody, and the ways to everything else.",
    waits: "What waits",
    nothing: "Nothing waits for you.",
    reports: (p: { count: number }) =>
      plural("en", p.count, { one: "# report to look at", other: "# reports to look at" }),
    letters: (p: { count: number }) =>
      plural("en", p.count, {
        one: "# letter could not be delivered",
        other: "# letters could not be delivered",
      }),
    imports: (p: { count: number }) =>
      plural("en", p.count, {
        one: "# import waits for your yes",
        other: "# imports wait for your yes",
      }),
    unclaimed: (p: { count: number }) =>
      plural("en", p.count, {
        one: "# person was brought in and has not come yet",
        other: "# people were brought in and have not come yet",
      }),
    askers: (p: { count: number }) =>
      plural("en", p.count, { one: "# person asks to come in", other: "# people ask to come in" }),
    duplicates: (p: { count: number }) =>
      plural("en", p.count, {
        one: "# pair of profiles may be one person’s",
        other: "# pairs of profiles may be one person’s",
      }),
    look: "Look",
    ways: "Everything else",
    people: { label: "People and roles", line: "Who may come in, what each may do." },
    invitations: { label: "Invitations", line: "Letters to those who have not come." },
    requests: { label: "Asking to come in", line: "People who would like a seat." },
    imports_: { label: "Imports", line: "Bring people in from a spreadsheet." },
    fields: { label: "Fields of profiles", line: "What a profile asks, and what it is used for." },
    reportsPage: { label: "Reports", line: "What members asked you to look at." },
    mail: { label: "Mail", line: "Every letter that left, or could not." },
    duplicatesPage: { label: "People here twice", line: "Compare two profiles, and join them." },
    audit: { label: "What was done", line: "Acts of those who run the community." },
    settings: {
      label: "Settings of the community",
      line: "Name, logo, languages, how people come in, safety.",
    },
  },
  people: {
    title: "People and roles",
    lead: "Everybody who may come in, or was brought in.",
    caption: "People, how they come in, and their roles",
    search: "Name or address",
    find: "Find",
    role: "Role",
    state: "How they stand",
    everyRole: "Every role",
    roles: { MEMBER: "Member", WEAVER: "Weaver", STAFF: "Staff", OWNER: "Owner" },
    states: {
      all: "Everybody",
      here: "Here",
      unclaimed: "Not come yet",
      gone: "Gone",
    },
    person: "Person",
    lastSeen: "Last here",
    never: "never",
    second: "Second step",
    yes: "on",
    no: "off",
    give: "Give",
    giveTo: (p: { name: string }) => `Role of ${p.name}`,
    turnOff: "Turn off",
    turnOffFor: (p: { name: string }) => `Turn off the second step of ${p.name}`,
    given: "The role is given. It counts at once.",
    turnedOff: "The second step is off; she was told by letter.",
    lastOwner:
      "Somebody must own the community. Make another person an owner first, then this one can step down.",
    none: "Nobody like that",
    noneLine: "Try fewer letters, or another filter.",
    everybody: "Everybody",
  },
  audit: {
    title: "What was done",
    lead: "Acts of those who run the community, and changes to how people come in. Nobody can change or delete these lines.",
    filter: "Filter",
    when: "When",
    act: "What",
    every: "Everything",
    from: "From",
    until: "Until",
    show: "Show",
    someone: "Weft",
    gone: "somebody who is not here any more",
    only: (p: { name: string }) => `Only by or about ${p.name}.`,
    onlyNamed: (p: { name: string }) => `Only ${p.name}`,
    all: "Show everybody",
    none: "Nothing yet",
    noneLine: "What staff do is listed here from now on.",
    older: "Older lines",
    acts: {
      "accounts:second-step-on": (p: { by: string; whom: string }) =>
        `${p.by} turned the second step on`,
      "accounts:second-step-off": (p: { by: string; whom: string }) =>
        p.by === p.whom
          ? `${p.by} turned the second step off`
          : `${p.by} turned off the second step of ${p.whom}`,
      "accounts:passkey-added": (p: { by: string; whom: string }) => `${p.by} added a passkey`,
      "accounts:passkey-removed": (p: { by: string; whom: string }) => `${p.by} removed a passkey`,
      "accounts:role-changed": (p: { by: string; whom: string }) =>
        `${p.by} changed the role of ${p.whom}`,
      "accounts:community-changed": (p: { by: string; whom: string }) =>
        `${p.by} changed the settings of the community`,
      "accounts:logo-changed": (p: { by: string; whom: string }) =>
        `${p.by} changed the logo of the community`,
      "accounts:logo-removed": (p: { by: string; whom: string }) =>
        `${p.by} removed the logo of the community`,
      "admin:letter-read": (p: { by: string; whom: string }) =>
        `${p.by} read a letter in the outbox`,
      "exports:everything-asked": (p: { by: string; whom: string }) =>
        `${p.by} asked for an export of everything`,
      "exports:everything-fetched": (p: { by: string; whom: string }) =>
        `${p.by} fetched an export of everything`,
      "members:asker-invited": (p: { by: string; whom: string }) =>
        `${p.by} invited ${p.whom}, who had asked to come in`,
      "members:asker-declined": (p: { by: string; whom: string }) =>
        `${p.by} declined, by letter, somebody who asked to come in`,
      "members:asker-declined-quietly": (p: { by: string; whom: string }) =>
        `${p.by} put aside the request of somebody who asked to come in`,
      "members:came-by-domain": (p: { by: string; whom: string }) =>
        `${p.by} let ${p.whom} in by the domain of the address`,
      "members:cohort-made": (p: { by: string; whom: string }) => `${p.by} made a cohort`,
      "members:cohort-changed": (p: { by: string; whom: string }) => `${p.by} changed a cohort`,
      "members:cohort-joined": (p: { by: string; whom: string }) =>
        `${p.by} added people to a cohort`,
      "members:cohort-left": (p: { by: string; whom: string }) =>
        `${p.by} took ${p.whom} out of a cohort`,
      "members:letter-sent": (p: { by: string; whom: string }) =>
        `${p.by} sent a letter to several people`,
      "members:merged": (p: { by: string; whom: string }) =>
        `${p.by} joined the profile of ${p.whom} with another`,
      "members:merge-undone": (p: { by: string; whom: string }) =>
        `${p.by} took back that the profile of ${p.whom} was joined with another`,
      "members:pair-different": (p: { by: string; whom: string }) =>
        `${p.by} said that ${p.whom} and another are not the same person`,
      "members:people-exported": (p: { by: string; whom: string }) =>
        `${p.by} exported a list of people`,
      "members:import-applied": (p: { by: string; whom: string }) => `${p.by} brought people in`,
      "members:import-undone": (p: { by: string; whom: string }) => `${p.by} undid an import`,
      "moderation:report-closed": (p: { by: string; whom: string }) => `${p.by} closed a report`,
    },
    other: (p: { by: string; act: string }) => `${p.by}: ${p.act}`,
    fromTo: (p: { from: string; to: string }) => `from ${p.from} to ${p.to}`,
  },
  logo: {
    title: "Logo of the community",
    lead: "It stands in place of the mark of Weft, at the door and beside the name on every page.",
    choose: "Choose a picture",
    hint: "PNG, JPEG or WebP, up to 5 MB. It is shown whole, in a small square; a plain shape reads best.",
    save: "Use this logo",
    saving: "Reading the picture",
    remove: "Use the mark of Weft again",
    done: { kept: "The logo is in place.", removed: "The mark of Weft is back." },
    errors: {
      none: "No picture came with the form. Choose one, then press the button again.",
      tooLarge: "This file is larger than 5 MB. A smaller version of it will do.",
      notAPicture:
        "This is not a picture that we take. Save it as PNG, JPEG or WebP; SVG files may hold programs, so they stay outside.",
      tooManyPixels: "This picture unfolds to too many pixels. A smaller version of it will do.",
      broken: "This picture cannot be read to its end. Try another copy of it.",
      infected: "Our scanner says that this file is dangerous. It was not kept.",
      busy: "Many pictures are being read just now. Try again in a moment.",
      diskFull: "There is no room left on the server. The logo of before is still in place.",
      storeBroken:
        "The place where files are kept does not answer just now. Nothing was changed. Try again later.",
    },
  },
  settings: {
    logo: "Logo",
    logoLine: "What stands at the door and beside the name.",
    changeLogo: "Change the logo",
    title: "Settings of the community",
    name: "Name",
    language: "Language of its letters and of newcomers",
    timeZone: "Time zone",
    cloth: "Cloth",
    clothHint: "What the doorstep wears.",
    cloths: {
      plain: "Plain weave",
      twill: "Twill",
      herringbone: "Herringbone",
      check: "Check",
    },
    secondStep: "Those who run the community come in with a second step",
    secondStepHint:
      "Staff without one are led to where they turn it on before they see staff pages.",
    stillTrue: "Months between two letters that ask whether a profile is still true",
    stillTrueHint: "0: never ask.",
    about: "The community",
    reading: "Languages",
    coming: "How people come in",
    safety: "Safety and care",
    languages: "Languages offered",
    languagesHint: "Who reads in one that you take away reads in the language above from then on.",
    entry: "Who was not brought in",
    entries: {
      INVITATION: "comes in by invitation only",
      REQUEST: "may ask to come in, and you answer",
    },
    entryDomains: "Domains that come in without waiting",
    entryDomainsHint:
      "Where asking is possible: who confirms an address at one of these comes in at once. One on a line, and only those whose addresses you give out yourselves.",
    membersInvite: "Members may invite others",
    membersInviteHint:
      "Each may have five invitations waiting. Whoever comes is a member, and you see who invited whom.",
    yes: "yes",
    no: "no",
    save: "Save",
    saved: "Saved.",
    changed:
      "Somebody changed these settings while you did. What she kept is shown beside yours: compare, then save again.",
    theirs: (p: { value: string }) => `Kept meanwhile: ${p.value}`,
  },
};
