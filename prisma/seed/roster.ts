/** A person of the demo as written down; came is in days ago, null where chance decides. */
export type Person = {
  key: string;
  name: string;
  pronouns: string | null;
  neighborhood: string | null;
  organization: string | null;
  languages: string[];
  gifts: string[];
  needs: string[];
  links: string[];
  phone: string | null;
  /** Fields that nobody else sees. */
  hides: string[];
  /** What she reads Weft in, where it is not the community's language. */
  language: "en" | "es" | null;
  came: number | null;
  story: string | null;
};

const FIELD = /^(speaks|gives|needs|link|phone|hides|language|came): (.+)$/;

const listed = (text: string | undefined, by: string): string[] =>
  text?.split(by).map((t) => t.trim()) ?? [];

function languageOf(text: string | undefined): "en" | "es" | null {
  if (text === undefined) return null;
  if (text === "en" || text === "es") return text;
  throw new Error(`Weft is not written in "${text}".`);
}

function person(block: string): Person {
  const [header = "", ...rest] = block.split("\n");
  const [key = "", name = "", ...more] = header
    .replace(/^:: /, "")
    .split("|")
    .map((part) => part.trim());
  if (!/^[a-z]+$/.test(key) || !name || more.length !== 3)
    throw new Error(`This is no person: ${header}`);
  const [pronouns = "", neighborhood = "", organization = ""] = more;
  const fields = new Map<string, string>();
  const story: string[] = [];
  for (const line of rest) {
    const [, field, value] = FIELD.exec(line) ?? [];
    if (field && value) fields.set(field, value);
    else if (line.trim()) story.push(line.trim());
  }
  return {
    key,
    name,
    pronouns: pronouns || null,
    neighborhood: neighborhood || null,
    organization: organization || null,
    languages: listed(fields.get("speaks"), ","),
    gifts: listed(fields.get("gives"), ";"),
    needs: listed(fields.get("needs"), ";"),
    links: listed(fields.get("link"), " "),
    phone: fields.get("phone") ?? null,
    hides: listed(fields.get("hides"), ","),
    language: languageOf(fields.get("language")),
    came: fields.has("came") ? Number(fields.get("came")) : null,
    story: story.length > 0 ? story.join("\n\n") : null,
  };
}

/**
 * Reads a roster: each person begins with ":: key | name | pronouns | neighborhood | organization",
 * then lines of "field: value", and every other line is a paragraph of the story. Throws, with the
 * line at fault, on what it cannot read.
 */
export function readRoster(text: string): Person[] {
  return text
    .trim()
    .split(/^(?=:: )/m)
    .map((block) => person(block.trim()));
}
