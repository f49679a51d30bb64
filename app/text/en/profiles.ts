import { plural } from "../plural";

/** A profile as it is read, and the forms it is written with. */
export const profiles = {
  openToTitle: "Glad to be asked for",
  openTo: { INTRODUCTIONS: "Introductions", HOSTING: "Hosting", MENTORING: "Mentoring" },
  place: "Place",
  photo: "Photo",

  speaksFor: (p: { organization: string }) => `Speaks here for ${p.organization}`,

  connected: "How you are connected",
  sameCohort: (p: { cohort: string }) => `You were both in ${p.cohort}`,
  sameCircle: (p: { circle: string }) => `You both sit in ${p.circle}`,
  noTieYet: (p: { name: string }) => `You and ${p.name} have no circle or cohort in common yet.`,

  shared: "What you share",
  sharedNeighborhood: (p: { place: string }) => `You are both from ${p.place}`,
  sharedLanguages: (p: { languages: string }) => `You both speak ${p.languages}`,
  sharedOrganization: (p: { organization: string }) => `You both work with ${p.organization}`,
  teaches: (p: { name: string; gifts: string }) =>
    `${p.name} gives what you want to learn: ${p.gifts}`,
  learns: (p: { name: string; gifts: string }) =>
    `${p.name} wants to learn what you give: ${p.gifts}`,

  cohortPeople: (p: { count: number }) =>
    plural("en", p.count, { one: "# person is here", other: "# people are here" }),
  cohortFaces: (p: { cohort: string; names: string }) => `People of ${p.cohort}: ${p.names}`,
  more: (p: { count: number }) => plural("en", p.count, { one: "# more", other: "# more" }),

  as: {
    label: "See your profile as",
    me: "Yourself",
    stranger: "A stranger",
    member: "A member",
    circle: "Someone in your circle",
    staff: "Staff",
    nobodyOnWeb:
      "Strangers see nothing of you: your profile has no page on the web. You can open one where you edit it.",
  },

  credit: {
    title: "In good company",
    with: (p: { company: string }) => `With ${p.company}`,
    by: (p: { name: string; date: string }) => `${p.name}, ${p.date}`,
    write: (p: { name: string }) => `Credit ${p.name} and company`,
    lead: "One line about something that was done together. Everybody who can see this profile can read it.",
    words: (p: { name: string }) => `What did ${p.name} help to bring about?`,
    wordsHint: "For example: Got the boiler of the hall running before the frost.",
    company: "With whom?",
    companyHint: "Nobody does it alone. Name the others: Samir, Wendell and eleven neighbors.",
    submit: "Add this line",
    decline: "Decline this line",
    declined: "You declined this line. Only you can see it.",
    show: "Show it again",
    takeBack: "Take it back",
    about: (p: { words: string }) => `the line “${p.words}”`,
  },

  edit: {
    title: "Your profile",
    titleOf: (p: { name: string }) => `The profile of ${p.name}`,
    lead: "Everything here is yours. Each part is saved by itself.",
    leadOf: (p: { name: string }) =>
      `${p.name} has not come in yet. Until then staff keep this true; afterwards it is not yours to change.`,
    see: "See your profile",
    seeOf: (p: { name: string }) => `See the profile of ${p.name}`,
    saved: "Saved.",
    save: "Save",
    saveSection: (p: { section: string }) => `Save: ${p.section}`,
    sections: {
      photo: "Photo",
      basics: "Who you are",
      story: "Your story",
      gifts: "Giving and learning",
      organization: "Organization and links",
      open: "What you are glad to be asked for",
      more: "More about you",
      web: "Your page on the web",
    },
    sees: (p: { field: string }) => `Who sees it: ${p.field}`,
    audiences: {
      EVERYONE: "Everyone on the web",
      MEMBERS: "Members",
      CIRCLES: "People in my circles, and staff",
      STAFF: "Staff",
      ME: "Only me",
    },
    speakingFor: "You speak for",
    forMe: "Me",
    forOrganization: "My organization",
    onWeb: "My profile has a page on the web",
    onWebHint:
      "Off: nobody sees you who is not signed in. On: strangers see your name, and each field that says “Everyone on the web”.",
    placeHint: "The town you can be found near. Its middle is all that is kept, never an address.",
    missing: (p: { count: number }) =>
      plural("en", p.count, {
        one: "Everybody here is asked for one more thing. Say it when you like:",
        other: "Everybody here is asked for a few more things. Say them when you like:",
      }),
    noPlace: "We do not know a place of that name. Try the nearest town, with its country.",
    nothing: "Nothing",
    required: "Please fill this in: this community asks everybody for it.",
    notADate: "This is not a date. Write it as year-month-day.",
    notALink: "This is not a whole link. A link starts with https:// or http://.",
    noChoice: "This cannot be chosen any more.",

    orphans:
      "This field was taken away while you were writing. Your words are not saved; here they are, to keep elsewhere.",
    conflict: {
      title: "Somebody changed this part while you were writing",
      lead: "Nothing is lost. Here is what is saved now, beside what you wrote. Take from both, then save.",
      now: "Saved now",
      yours: "What you wrote",
      empty: "Nothing",
    },
  },

  photoForm: {
    title: "Your photo",
    lead: "Shown round, beside your name. Without one your initials stand there.",
    choose: "Choose a photo",
    hint: "JPEG, PNG, WebP or GIF, up to 12 MB. Where and when it was taken is removed.",
    crop: "Move the picture with the arrows or by dragging it, and choose how near.",
    cropLabel: "The part of the picture that is shown. Arrow keys move it.",
    near: "How near",
    left: "Left",
    right: "Right",
    up: "Up",
    down: "Down",
    save: "Use this photo",
    saving: "Reading the photo",
    remove: "Show my initials instead",
    alt: (p: { name: string }) => `Photo of ${p.name}`,
    errors: {
      none: "No photo came with the form. Choose one, then press the button again.",
      tooLarge: "This file is larger than 12 MB. A smaller version of it will do.",
      notAPicture: "This is not a photo we can read. JPEG, PNG, WebP and GIF work.",
      heic: "This is a HEIC photo. Save it as JPEG, then choose it again.",
      tooManyPixels: "This picture unfolds to too many pixels. A smaller version of it will do.",
      broken: "This picture cannot be read to its end. Try another copy of it.",
      infected: "Our virus scanner refused this file.",
      busy: "Many pictures are being read just now. Try again in a minute.",
      diskFull: "There is no room for files just now. Please tell whoever runs this community.",
      storeBroken:
        "The place where pictures are kept does not answer just now. Nothing was changed. Try again later.",
    },
  },
};
