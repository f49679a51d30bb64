/** Pages beside a talk: its summary, and beginning another. */
export const besideTalk = {
  summary: {
    title: "Summary",
    of: (p: { name: string }) => `Summary of ${p.name}`,
    emptyTitle: "Nothing is marked yet",
    empty: "Mark messages in their menu. They are gathered here in the order they were said.",
    markdown: "As Markdown",
    copy: "Copy it",
    copied: "The summary is copied.",
    notCopied: "It could not be copied. Select the text instead.",
    download: "Download",
    withWord: "With:",
  },
  start: {
    title: "Start a conversation",
    lead: "For something that deserves a place of its own. Everybody in the circle is told.",
    titleLabel: "What is it about?",
    titleHint: "A few words. You can leave it out.",
    bodyLabel: "The first message",
    submit: "Start it",
  },
  fileRefusals: {
    empty: "This file is empty.",
    kind: "Files of this kind are not taken here. Pictures, PDF, office documents, text, zip, MP3, M4A and MP4 are.",
    heic: "This picture is in HEIC, which not everybody can open. Send it as JPEG: in the camera’s settings that is “Most compatible”.",
    tooManyPixels: "This picture has too many pixels to be opened here. Send a smaller version.",
    brokenPicture: "This picture cannot be read: it may be damaged.",
    infected: "The virus check does not let this file pass.",
    unchecked:
      "The virus check could not be reached, so the file was not kept. Try again in a moment.",
    diskFull: "There is no room left for files on the server. Nothing was kept. Try again later.",
    storeBroken:
      "The place where files are kept does not answer just now. Nothing was kept. Try again later.",
    busy: "Many files are coming in just now. Try again in a moment.",
    tooManyUnsaid: "Many files wait unsent. Send some of them first, or wait a day.",
  },
  refusals: {
    notMember: "Only members of the circle can write here. Your words are kept.",
    notHers: "Only the person who wrote it can change it.",
    nothingToReplyTo: "What you reply to is not here any more. Your words are kept.",
    notAKeeper: "Only note keepers of the circle and staff can do this.",
    pinnedEnough: (p: { max: number }) =>
      `${p.max} messages are pinned here already. Take one off first.`,
    ofTwo: "A conversation of two stays between the two.",
    tooManyPeople: "A private conversation holds twelve people at most.",
    tooFast: "Many messages in a short time. Wait a moment; your words are kept.",
  },
};
