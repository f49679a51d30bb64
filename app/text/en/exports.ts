/** Taking everything along: for staff. */
export const exporting = {
  title: "Export everything",
  lead: "One zip with every table as CSV and JSON, and the files. It is made in the background, from one moment, and can be restored into an empty Weft.",
  leftOut:
    "Left out: passwords and other secrets, private conversations, circles that only their members read, and what people keep to themselves. A manifest in the zip says so. Whoever runs the server can export all of it with a command.",
  noted: "Asking and fetching are noted in the log of what staff did.",
  make: "Make an export",
  yours: "Your exports",
  none: "None yet.",
  state: {
    QUEUED: "Waits for its turn",
    RUNNING: "Being made. Look again in a moment",
    READY: "Ready",
    FAILED: "Not made",
    OVER: "Deleted after its day",
  },
  until: (p: { when: string }) => `can be fetched until ${p.when}`,
  problems: {
    "disk-full": "The disk is nearly full. Make room, then ask again.",
    "store-broken":
      "The store of files fails or does not answer; the server’s log has what it said. Ask again later.",
    broken: "Something went wrong; it is in the server’s log. Ask again.",
  },
  fetch: (p: { size: string }) => `Fetch (${p.size})`,
  again: "Look again",
};
