import { plural } from "../plural";

const minutes = (count: number) => plural("en", count, { one: "# minute", other: "# minutes" });

/** Coming in and going out: set-up, sign-in, passwords, addresses, devices, settings. The letters are in accounts-letters.ts, which browsers never load. */
export const accounts = {
  email: "Your email",
  emailPrivacy: "Only you and the people who run this community can see it.",
  password: "Password",
  newPassword: "New password",
  passwordHint:
    "8 characters or more. Three or four words that only you would put together are best.",
  showPassword: "Show the password",
  hidePassword: "Hide the password",
  name: "Your name",
  language: "Language",
  timeZone: "Time zone",
  noDomain: (p: { value: string }) => `“${p.value}” is no domain. Write it like millrace.org.`,
  oneLanguage: "Offer one language at least.",
  languageNotOffered: "This is the language of newcomers: offer it, or choose one that you offer.",
  switchLanguage: "Leer en español",
  mailStays:
    "This Weft sends no mail yet. Letters wait in its outbox: ask the people who run the community for yours.",
  passwordProblems: {
    tooShort: "A little longer, please: 8 characters at least.",
    tooLong: "Please keep this under 200 characters.",
    common:
      "Many people choose this one, so it is soon guessed. Put a few unrelated words together.",
    context:
      "Your name, your address or the community is in it, and little else. Take other words.",
  },
  refusals: {
    noMatch:
      "This address and this password do not belong together. Check both, or let us send you a link.",
    wrongPassword: "This is not your password.",
    slowDown: (p: { minutes: number }) =>
      `Many tries in a short time. Wait ${minutes(p.minutes)} and try again, or let us send you a link.`,
    slowDownLetters: (p: { minutes: number }) =>
      `We have sent several letters already. Look for them in your mail, or wait ${minutes(p.minutes)}.`,
    busy: "Many people are coming in just now. Try again in a moment.",
    sameEmail: "You come in with this address already.",
    mailStays: "Without mail nobody could send you a link, so keep your password for now.",
  },
  setup: {
    title: "Set up your community",
    lead: "This Weft is new. Give it a name, and yourself a place in it.",
    communityLegend: "The community",
    communityName: "What is it called?",
    communityHint: "As people say it, like “Millrace Fellows”.",
    timeZoneHint: "The zone most people live in. Each person can choose her own.",
    youLegend: "You",
    youHint: "You are the first to come in, and you will run it until you share that.",
    submit: "Open the doors",
    lockedTitle: "This Weft waits to be set up",
    lockedText:
      "Whoever started it finds a set-up link in the terminal, in the lines after “Weft is at”. Open that link to go on.",
    lockedAgain: "The link is new each time Weft starts; an older one no longer works.",
    notice: (p: { url: string }) => `Nobody is here yet. Set up your community at\n${p.url}`,
  },
  signIn: {
    title: "Good to see you",
    submit: "Come in",
    link: "Send me a link to come in",
    linkNote: "No password to remember? The link works once, for ten minutes.",
    forgot: "I forgot my password",
    letterTitle: "Look at your mail",
    letterText:
      "If we know this address, a letter is on its way. Its link works once, for ten minutes.",
    letterAgain: "Back to sign-in",
    demoTitle: "Come in as somebody",
    demoText: "This is a demo community. Choose whose eyes to see it with.",
    demoRoles: {
      alumna: "Alumna",
      host: "Host of a circle",
      weaver: "Weaver",
      staff: "Staff",
    },
  },
  link: {
    title: (p: { community: string }) => `Come in to ${p.community}`,
    text: (p: { name: string; email: string }) => `You come in as ${p.name}, ${p.email}.`,
    submit: "Come in",
    overTitle: "This link is over",
    overText: "It works once, for ten minutes. Ask for a new one; it takes a moment.",
    again: "Send me a new link",
  },
  forgot: {
    title: "Forgot your password?",
    text: "Tell us your address. We send a link with which you choose a new one.",
    submit: "Send me the link",
    letterText:
      "If we know this address, a letter is on its way. Its link works once, for thirty minutes.",
    back: "Back to sign-in",
  },
  reset: {
    title: "Choose a new password",
    text: (p: { email: string }) =>
      `For ${p.email}. On all your devices you will be asked to come in again.`,
    submit: "Keep it and come in",
    overTitle: "This link is over",
    overText: "It works once, for thirty minutes. Ask for a new one; it takes a moment.",
    again: "Ask for a new link",
  },
  confirmEmail: {
    title: "Is this your address?",
    newText: (p: { from: string; to: string }) =>
      `You come in with ${p.from} until now, and want to come in with ${p.to}.`,
    oldTitle: "Move to another address?",
    oldText: (p: { from: string; to: string }) =>
      `You come in with ${p.from} until now. From then on you come in with ${p.to}, and letters go there.`,
    submitNew: "Yes, it is mine",
    submitOld: "Yes, move",
    halfTitle: "One more letter",
    halfText: (p: { other: string }) =>
      `Confirmed here. Now open the letter we sent to ${p.other}, too.`,
    doneTitle: "You have moved",
    doneText: (p: { to: string }) =>
      `From now on you come in with ${p.to}. On your other devices you will be asked to come in again.`,
    takenTitle: "This address is in use",
    takenText: "Another person of this community comes in with it, so nothing was changed.",
    overTitle: "This link is over",
    overText: "It works once, for a day. Ask for a new one in your settings.",
    toSettings: "To your settings",
  },
  settings: {
    title: "Settings",
    tabs: "Settings",
    you: "Language and look",
    contact: "Contact and safety",
    signIn: "Coming in",
    languageHint: "You can write in any language.",
    timeZoneHint: "Dates and times are shown in it.",
    theme: "Look",
    themes: { system: "As this device", light: "Light", dark: "Dark" },
    save: "Save",
    saved: "Saved.",
  },
  ways: {
    title: "Coming in",
    emailTitle: "Your address",
    emailText: (p: { email: string }) => `You come in with ${p.email}.`,
    emailWaits: (p: { email: string }) =>
      `Letters went to both addresses. Once both are confirmed, you come in with ${p.email}.`,
    emailHalf: (p: { email: string; other: string }) =>
      `One address is confirmed. Open the letter we sent to ${p.other}, too; then you come in with ${p.email}.`,
    newEmail: "New address",
    newEmailHint:
      "We write to both addresses, the old one and the new. It changes once you confirm both.",
    changeEmail: "Change my address",
    sendConfirmations: "Write to both addresses",
    stopEmail: "Keep the address I have",
    passwordTitle: "Your password",
    passwordHas: "You come in with a password, or with a link by mail whenever you ask for one.",
    passwordHasNone: "You have no password: you come in with a link by mail.",
    passwordEnds: "On your other devices you will be asked to come in again.",
    currentPassword: "Your password now",
    proofHint: "To be sure that it is you.",
    setPassword: "Set a password",
    changePassword: "Change my password",
    keepPassword: "Keep this password",
    removePassword: "Come in by link only",
    removeText: "You can give up your password, and come in with a link by mail each time.",
    removeNeedsMail:
      "You could also come in by link only, but this Weft sends no mail yet, so keep your password.",
    proofTitle: "First, come in again",
    proofText:
      "You came in a while ago. Before your address or password changes, let us send you a link to come in again.",
    proofSent: "A letter is on its way. Open its link here, then you can go on.",
    saved: {
      password: "Your new password is kept. Your other devices must come in again.",
      removed: "Your password is gone. From now on you come in by link.",
      email: "Two letters are on their way: one to your address, one to the new one.",
      stopped: "Your address stays as it is.",
      ended: "That device must come in again.",
      others: "All other devices must come in again.",
    },
    devicesTitle: "Your devices",
    devicesText: "Where you are signed in. End whatever you do not know.",
    device: (p: { browser: string; system: string }) => `${p.browser} on ${p.system}`,
    deviceUnknown: "An unknown device",
    thisDevice: "This device",
    lastUsed: (p: { ago: string }) => `Last used ${p.ago}`,
    signedIn: (p: { date: string; ends: string }) => `Since ${p.date}, until ${p.ends} at most`,
    end: "End",
    endDevice: (p: { device: string }) => `End ${p.device}`,
    endOthers: "End all others",
    everywhere: "Sign out everywhere",
    everywhereText: "Ends all of them, this one too.",
  },
};
