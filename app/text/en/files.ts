import { plural } from "../plural";

/** Files and pictures that go with a message. */
export const files = {
  add: "File",
  addLabel: "Add files or pictures",
  hint: "20 MB each, ten to a message.",
  chosen: "Files to send",
  count: (p: { count: number }) => plural("en", p.count, { one: "# file", other: "# files" }),
  drop: "Let go to add it here",
  waiting: "Waiting",
  sent: (p: { percent: number }) => `${p.percent} % on its way`,
  checking: "Being looked through",
  ready: "Ready",
  remove: (p: { name: string }) => `Remove ${p.name}`,
  retry: (p: { name: string }) => `Try ${p.name} again`,
  keep: (p: { name: string }) => `Send ${p.name} too`,
  sendsWhenReady: "Sends as soon as the files are there",
  isReady: (p: { name: string }) => `${p.name} is ready.`,
  isRefused: (p: { name: string; why: string }) => `${p.name}: ${p.why}`,
  isRemoved: (p: { name: string }) => `${p.name} is removed.`,
  pictures: (p: { count: number }) =>
    plural("en", p.count, { one: "# picture", other: "# pictures" }),
  onlyFiles: (p: { name: string }) => `Sent ${p.name}`,
  open: (p: { name: string }) => `Open ${p.name}`,
  download: "Download",
  close: "Close",
  goneWithIt: "Its files are deleted for everybody.",
  errors: {
    tooLarge: "This is larger than 20 MB. Send a smaller version, or a link to it.",
    tooMany: (p: { max: number }) =>
      `One message carries ${p.max} files. Send the others with the next.`,
    empty: "This file is empty.",
    kind: "Files of this kind are not taken here. Pictures, PDF, office documents, text, zip, MP3, M4A and MP4 are.",
    heic: "This picture is in HEIC, which not everybody can open. Send it as JPEG: in the camera's settings that is “Most compatible”.",
    tooManyPixels: "This picture has too many pixels to be opened here. Send a smaller version.",
    brokenPicture: "This picture cannot be read: it may be damaged.",
    infected: "The virus check does not let this file pass.",
    unchecked:
      "The virus check could not be reached, so the file was not kept. Try again in a moment.",
    diskFull:
      "There is no room left for files on the server. Nothing was kept; whoever runs it is told.",
    busy: "Many files are coming in just now. Try again in a moment.",
    tooManyUnsaid: "Many files wait unsent. Send some of them first, or wait a day.",
    tooFast: "Many files in a short time. Try again in a while.",
    broken: "The file did not arrive whole. Try again.",
    notReached: "The server could not be reached. Try again in a moment.",
    gone: "A file is not there any more. Add it again.",
    waits: "A file was not taken. Remove it, or try it again.",
  },
};
