/** Letters about coming in: links, and notices of what was changed. Only the server loads them. */
export const accountsLetters = {
  hello: (p: { name: string }) => `Dear ${p.name},`,
  whyAsked: (p: { community: string }) =>
    `You get this because somebody gave this address at ${p.community}. If it was not you, you need not do anything: without the link nothing happens.`,
  whyNotice: (p: { community: string }) =>
    `You get this because it concerns how you come in to ${p.community}. Such letters cannot be turned off.`,
  signIn: {
    subject: (p: { community: string }) => `Your link to ${p.community}`,
    text: "Here is your link to come in. It works once, for ten minutes.",
    action: "Come in",
  },
  reset: {
    subject: (p: { community: string }) => `A new password for ${p.community}`,
    text: "With this link you choose a new password. It works once, for thirty minutes.",
    action: "Choose a new password",
  },
  passwordChanged: {
    subject: (p: { community: string }) => `Your password for ${p.community} was changed`,
    text: "Your password was changed a moment ago, and all your other devices were signed out.",
    notYou: "If it was not you, choose a new one now and tell the people who run the community.",
    action: "Choose a new password",
  },
  passwordRemoved: {
    subject: (p: { community: string }) => `Your password for ${p.community} was removed`,
    text: "From now on you come in with a link by mail. Your other devices were signed out.",
    notYou: "If it was not you, set a password now and tell the people who run the community.",
    action: "Set a password",
  },
  secondStep: {
    on: {
      subject: (p: { community: string }) => `${p.community} asks you for a second step now`,
      text: "From now on you come in with a code from your app as well. Keep your recovery codes where you find them without your phone.",
    },
    off: {
      subject: (p: { community: string }) => `The second step for ${p.community} is off`,
      text: "The second step of coming in was turned off a moment ago. Your recovery codes no longer work.",
    },
    passkey: {
      subject: (p: { community: string }) => `A passkey for ${p.community} was added`,
      text: "A new passkey can sign you in from now on.",
    },
    notYou:
      "If it was not you, look at how you come in now and tell the people who run the community.",
    action: "How I come in",
  },
  confirmOld: {
    subject: (p: { community: string }) => `Your address at ${p.community}: please confirm`,
    text: (p: { to: string }) =>
      `You asked to come in with ${p.to} from now on. Please confirm it here, and in the letter we sent there. Both links work once, for a day.`,
    notYou:
      "If it was not you, do not confirm. Somebody uses one of your devices: choose a new password and end all other devices in your settings.",
    action: "Look and confirm",
  },
  confirmNew: {
    subject: (p: { community: string }) => `Your new address at ${p.community}: please confirm`,
    text: (p: { from: string }) =>
      `You asked to come in with this address instead of ${p.from}. Please confirm it here, and in the letter we sent there. Both links work once, for a day.`,
    action: "Look and confirm",
  },
  emailTaken: {
    subject: (p: { community: string }) => `Your address at ${p.community}`,
    text: "Somebody who is signed in wanted to come in with this address. It is the address of an account here already, so nothing was changed.",
    more: "If it was you, and you have two accounts: come in with this address, or ask the people who run the community to bring them together.",
  },
  emailChanged: {
    subject: (p: { community: string }) => `Your address at ${p.community} was changed`,
    text: (p: { to: string }) =>
      `Both addresses were confirmed. From now on you come in with ${p.to}, and letters go there. All your devices were signed out, except the one that confirmed.`,
    notYou: "If it was not you, tell the people who run the community at once.",
  },
};
