import type { Language } from "~/text";

/** A letter to one person, in words. Every text is plain: what looks like markup is shown as it was typed. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do, as a button. */
  action?: { label: string; url: string } | undefined;
  /** Why she gets this letter. */
  footer: string;
  language: Language;
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");

// Everything below a space but tab and line feed, and the marks that turn text around.
const NOT_IN_LETTERS = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu;

const clean = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(NOT_IN_LETTERS, "").trim();

/** A text on one line: for subjects and names, where a line break would begin a header. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, " ");

/** The letter as plain text: paragraphs, the link on a line of its own, and why it came. */
export function letterText({ paragraphs, action, footer }: Letter): string {
  const link = action ? [`${oneLine(action.label)}:\n${action.url}`] : [];
  return [...paragraphs.map(clean), ...link, `--\n${clean(footer)}`].join("\n\n") + "\n";
}

const STYLE = {
  body: "margin:0;padding:24px 16px;background:#F2F1EA;color:#241F1A;font:17px/1.5 Georgia,serif",
  sheet:
    "max-width:34em;margin:0 auto;padding:24px;background:#FBFAF6;border:1px solid #D6D3C6;border-radius:10px",
  button:
    "display:inline-block;padding:12px 20px;background:#2C4187;color:#FBFAF6;border-radius:6px;text-decoration:none;font-weight:bold",
  address: "font-size:14px;color:#635B50;word-break:break-all",
  footer: "max-width:34em;margin:16px auto 0;font-size:14px;color:#635B50",
} as const;

const paragraph = (text: string): string =>
  `<p>${escape(clean(text)).replace(/\n/g, "<br>\n")}</p>`;

/** The letter as a small HTML document that needs nothing from the network. */
export function letterHtml(letter: Letter): string {
  const { action, footer, language, paragraphs, subject } = letter;
  const link = action
    ? [
        `<p style="margin:24px 0"><a href="${escape(action.url)}" style="${STYLE.button}">${escape(oneLine(action.label))}</a></p>`,
        `<p style="${STYLE.address}">${escape(action.url)}</p>`,
      ]
    : [];
  return [
    `<!doctype html>`,
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(oneLine(subject))}</title></head>`,
    `<body style="${STYLE.body}"><div style="${STYLE.sheet}">`,
    ...paragraphs.map(paragraph),
    ...link,
    `</div><div style="${STYLE.footer}">${paragraph(footer)}</div></body></html>`,
    ``,
  ].join("\n");
}
