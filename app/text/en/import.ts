import { plural } from "../plural";

type Count = { count: number };
type About = { field: string; row: number; max: number };

const people = (count: number) => plural("en", count, { one: "# person", other: "# people" });
const number = (n: number) => plural("en", n, { one: "#", other: "#" });
const rows = (count: number) => plural("en", count, { one: "# row", other: "# rows" });

/** Bringing in people from a spreadsheet: staff only. */
export const imports = {
  title: "Bring in a cohort",
  lead: "A spreadsheet becomes people you can invite. You see what will happen before anything is written, and you can take it back.",

  upload: {
    label: "The spreadsheet, as a CSV file",
    hint: "As Excel or Google Sheets saves it: up to 10 MB, 20,000 rows and 100 columns. One row for each person, with an email address and a name.",
    send: "Read this file",
    sending: "Reading the file",
    how: "How to save a CSV",
    howExcel: "In Excel: File, Save as, CSV UTF-8.",
    howSheets: "In Google Sheets: File, Download, Comma-separated values.",
  },

  file: {
    "no-file": () => "Choose a file first.",
    broken: () => "The file did not arrive whole. Please send it again.",
    empty: () => "This file is empty.",
    "no-rows": () => "This file has a header and nobody below it.",
    "too-large": () =>
      "This file is larger than 10 MB. Nothing of it was kept. Take out columns you do not need, or bring the people in two files.",
    "too-many-rows": () => "This file has more than 20,000 rows. Bring the people in two files.",
    "too-many-columns": (p: Count) =>
      `This file has ${plural("en", p.count, { one: "# column", other: "# columns" })}, and we read 100 at most. Take out those you do not need.`,
    "quote-open": (p: Count) =>
      `A quotation mark opens in row ${p.count} and never closes, so we can’t tell where that row ends. Mend it and bring the file again.`,
    "not-csv-xlsx": () =>
      "This is an Excel workbook. In Excel choose File, Save as, CSV UTF-8, and bring that file.",
    "not-csv-xls": () =>
      "This is an old Excel workbook. In Excel choose File, Save as, CSV UTF-8, and bring that file.",
    "not-csv-ods": () =>
      "This is a LibreOffice document. Choose File, Save as, Text CSV, and bring that file.",
    "not-csv-zip": () =>
      "This is a packed file. Unpack it, save the spreadsheet in it as CSV, and bring that file.",
    "not-csv-pdf": () =>
      "This is a PDF. Save the spreadsheet it was made from as CSV, and bring that file.",
    "not-csv-html": () =>
      "This is a web page, even if its name says otherwise. Open it in Excel, save it as CSV UTF-8, and bring that file.",
    "not-csv-binary": () =>
      "This is not a file of text, so there are no rows to read in it. Save the spreadsheet as CSV, and bring that file.",
  },

  list: {
    title: "Brought in before",
    none: "No file has been brought in yet.",
    noneLine: "Your first one starts above.",
    by: (p: { name: string }) => `by ${p.name}`,
    rows: (p: Count) => rows(p.count),
    older: "Older files",
    created: (p: Count) =>
      plural("en", p.count, {
        one: "# person came in",
        other: "# people came in",
        zero: "nobody new",
      }),
    updated: (p: Count) => plural("en", p.count, { one: "# updated", other: "# updated" }),
  },

  status: {
    MAPPING: "Columns to check",
    CHECKING: "Being tried out",
    READY: "Ready, nothing written yet",
    APPLYING: "Being brought in",
    DONE: "Done",
    UNDOING: "Being taken back",
    UNDONE: "Taken back",
    DISCARDED: "Put away",
    FAILED: "Stopped",
  },

  one: {
    readAs: (p: { count: number; encoding: string; delimiter: string }) =>
      `${rows(p.count)}, read as ${p.encoding}, cells separated by ${p.delimiter}.`,
    delimiters: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" },
    steps: "Steps",
    stepColumns: "Columns",
    stepTry: "Try it out",
    stepDone: "Bring them in",
    discard: "Put this file away",
    again: (p: { date: string }) =>
      `This very file was brought in on ${p.date}. Nobody is created twice: bring it again only if you took something away since.`,
  },

  fields: {
    email: "Email address",
    name: "Full name",
    firstName: "First name",
    lastName: "Last name",
    lastFirst: "Full name, last name first",
    pronouns: "Pronouns",
    story: "Story",
    organization: "Organization",
    neighborhood: "Neighborhood",
    placeName: "Place",
    phone: "Phone",
    languages: "Languages",
    links: "Links",
    gifts: "What they offer",
    learning: "What they want to learn",
    needs: "What they need",
    cohort: "Cohort",
  },

  mapping: {
    title: "What does each column mean?",
    lead: "We guessed from the names and the cells. Please look over it once.",
    column: "Column in the file",
    samples: "Its first cells",
    means: "Means",
    unnamed: (p: { letter: string }) => `Column ${p.letter}`,
    emptyColumn: "Nothing in the first rows",
    leaveOut: "Leave it out",
    meansOf: (p: { column: string }) => `What “${p.column}” means`,
    likely: "Please check",
    cohortTitle: "Which cohort are they?",
    cohortOne: "One that is here already",
    cohortOneLabel: "Cohort",
    cohortNew: "A new one",
    cohortNewLabel: "Name of the new cohort",
    cohortColumn: "Each row names its own",
    cohortNone: "None for now",
    choose: "Choose",
    program: "Program of new cohorts",
    programNew: "A new program",
    programNewLabel: "Name of the new program",
    programHint: "Only for a cohort that is new.",
    programNeeded: "A new cohort belongs to a program: choose one, or name a new one.",
    noCohortColumn: "No column above means the cohort.",
    cohortGone: "This one is not here any more. Choose another.",
    tryIt: "Try it out",
    tryHint: "Nothing is written yet.",
    problems: {
      "no-email-column": (_p: { field: string }) =>
        "One column has to be the email address: it tells people apart.",
      "no-name-column": (_p: { field: string }) => "One column has to be the name.",
      "field-twice": (p: { field: string }) =>
        `Two columns mean “${p.field}”. Keep one and leave the other out.`,
    },
  },

  problem: {
    "too-many-cohorts":
      "The cohort column holds more than a hundred different names, so it is probably another column. Please check what it means.",
    "check-failed":
      "Trying it out broke on our side. Nothing was written. Please start it once more.",
    "apply-failed":
      "Bringing them in broke on our side. Nothing was written, not even in part. Please try once more.",
    "undo-failed":
      "Taking it back broke on our side. Everything is as it was before. Please try once more.",
  },

  working: {
    CHECKING: "Trying it out",
    CHECKINGLine: "Each row is read and compared with the people who are here. Nothing is written.",
    APPLYING: "Bringing them in",
    APPLYINGLine: "All of them at once, or nobody. You can leave this page; it goes on.",
    UNDOING: "Taking it back",
    UNDOINGLine: "Whoever has been changed or has come since stays.",
    progress: (p: { done: string; all: string }) => `${p.done} of ${p.all} rows`,
  },

  ready: {
    title: "This is what will happen",
    create: (p: Count) =>
      plural("en", p.count, {
        one: "# person will be created.",
        other: "# people will be created.",
        zero: "Nobody new will be created.",
      }),
    update: (p: Count) =>
      plural("en", p.count, {
        one: "# person who is here already will be updated.",
        other: "# people who are here already will be updated.",
      }),
    skip: (p: Count) =>
      plural("en", p.count, {
        one: "# row changes nothing and is skipped.",
        other: "# rows change nothing and are skipped.",
      }),
    error: (p: Count) =>
      plural("en", p.count, {
        one: "# row has a fault and is left out.",
        other: "# rows have a fault and are left out.",
      }),
    remarked: (p: Count) =>
      plural("en", p.count, {
        one: "# of them comes in with something left out.",
        other: "# of them come in with something left out.",
      }),
    newCohorts: (p: { count: number; names: string }) =>
      plural("en", p.count, {
        one: `One cohort is new: ${p.names}.`,
        other: `# cohorts are new: ${p.names}.`,
      }),
    confirm: (p: Count) => `Bring in ${people(p.count)}`,
    confirmUpdate: (p: Count) => `Update ${people(p.count)}`,
    nothing: "There is nobody to bring in from this file.",
    remap: "Back to the columns",
    errors: "Download the rows with remarks",
  },

  rows: {
    title: "Row by row",
    filter: "Which rows",
    all: "All",
    CREATE: "Created",
    UPDATE: "Updated",
    SKIP: "Skipped",
    ERROR: "With a fault",
    REMARKED: "With something left out",
    row: "Row",
    name: "Name",
    email: "Email",
    what: "What happens",
    why: "Why",
    willCREATE: "Will be created",
    willUPDATE: "Will be updated",
    willSKIP: "Skipped",
    willERROR: "Left out",
    didCREATE: "Created",
    didUPDATE: "Updated",
    stays: "Stays",
    change: (p: { field: string; from: string; to: string }) =>
      p.from === "" ? `${p.field}: ${p.to}` : `${p.field}: ${p.to}, until now ${p.from}`,
    joins: "Joins the cohort",
    rowNumber: (p: { row: number }) => `Row ${p.row}`,
    none: "No rows of this kind.",
    first: "From the first row",
    next: "Next rows",
  },

  done: {
    title: "They are here",
    created: (p: Count) =>
      plural("en", p.count, {
        one: "# person was created.",
        other: "# people were created.",
        zero: "Nobody new was created.",
      }),
    updated: (p: Count) =>
      plural("en", p.count, { one: "# person was updated.", other: "# people were updated." }),
    invite: "Invite them",
    inviteLine: "Nobody has been written to yet.",
    undo: "Take this import back",
    undoQuestion: "Take this import back?",
    undoConsequence:
      "The people it created go away and what it changed is as before, except for those who have come, were invited, or were changed by somebody since.",
    undoYes: "Yes, take it back",
  },

  undone: {
    title: "Taken back",
    removed: (p: Count) =>
      plural("en", p.count, {
        one: "# person was taken away.",
        other: "# people were taken away.",
        zero: "Nobody was taken away.",
      }),
    restored: (p: Count) =>
      plural("en", p.count, {
        one: "# person has her earlier words again.",
        other: "# people have their earlier words again.",
      }),
    kept: (p: Count) =>
      plural("en", p.count, {
        one: "# person stays as she is. The row below says why.",
        other: "# people stay as they are. The rows below say why.",
      }),
  },

  reasons: {
    "no-email": (_p: About) => "There is no email address.",
    "email-malformed": (_p: About) => "The email address is not whole.",
    "email-letters": (_p: About) =>
      "The email address has a letter that addresses do not have, such as á or ñ.",
    "two-emails": (_p: About) => "There are two email addresses in one cell. Keep one.",
    "no-name": (_p: About) => "There is no name.",
    unreadable: (_p: About) =>
      "A letter of the name was lost before the file came here. Write the name anew.",
    "too-long": (p: About) =>
      `“${p.field}” holds something longer than ${number(p.max)} characters, which is left out.`,
    "too-many": (p: About) =>
      `“${p.field}” lists more than ${p.max} things: the first ${p.max} come in.`,
    "too-many-cells": (_p: About) =>
      "This row has more cells than the header has columns. A comma may stand without quotation marks.",
    "cell-too-long": (_p: About) =>
      "A cell is longer than 5,000 characters. A quotation mark may be missing.",
    duplicate: (p: About) => `The same email address is in row ${p.row} already.`,
    "field-left-out": (p: About) =>
      `“${p.field}” was left out, because its field cannot hold it: dates are year-month-day, and choices must be known.`,
    "link-left-out": (_p: About) => "A link was left out: a link starts with https:// or http://.",
    "no-change": (_p: About) => "Everything in this row is here already.",
    claimed: (_p: About) =>
      "This person has come and looks after their own profile. The file changes nothing in it.",
    "kept-claimed": (_p: About) => "This person has come since, and the profile is their own.",
    "kept-changed": (_p: About) => "The profile was changed since.",
    "kept-invited": (_p: About) => "This person has been invited.",
    "kept-used": (_p: About) => "This person takes part in something already.",
  },

  errorsFile: { row: "Row in the file", why: "Why", ending: "rows-with-remarks" },
};
