import rehypeSanitize, { type Options as SanitizeSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype, { type Options as HastOptions } from "remark-rehype";
import { unified, type Processor } from "unified";
import { isKnotted } from "./knots";
import { naming, type Naming } from "./naming.server";
import type { Named, Names } from "./named";
import { textOfHtml } from "./plain-text";

/** Grows when the same words would be rendered differently; kept with each message, so that old ones can be rendered anew. */
export const RENDER_VERSION = 4;

// Markup that is many times longer than its words is nobody's message.
const SWOLLEN = 20_000;

const REL = ["nofollow", "noopener", "noreferrer", "ugc"];

const ALLOWED: SanitizeSchema = {
  tagNames: [
    ..."p br strong em del a ul ol li blockquote code pre hr".split(" "),
    ..."table thead tbody tr th td".split(" "),
  ],
  attributes: { a: ["href", ["rel", ...REL], ["className", "mention"]], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: Object.fromEntries(
    ["thead", "tbody", "tr", "th", "td"].map((cell) => [cell, ["table"]]),
  ),
  strip: ["script", "style"],
};

type Handlers = NonNullable<HastOptions["handlers"]>;
type State = Parameters<NonNullable<Handlers["heading"]>>[0];
type Nodes = ReturnType<State["all"]>;

const element = (tagName: string, children: Nodes, properties = {}): Nodes[number] => ({
  type: "element",
  tagName,
  properties,
  children,
});

const isSafe = (url: string): boolean => /^(https?:\/\/|mailto:)[^\s]/i.test(url);

// The address of a message here, as quotes have it: no other page of this site is anybody's to lead to.
const A_MESSAGE = /^\/(circles\/[a-z0-9-]+|messages)\/talk\/[0-9a-f-]{36}\/(thread\/)?\d{1,9}$/;

const linked = (url: string, children: Nodes): Nodes => {
  if (A_MESSAGE.test(url)) return [element("a", children, { href: url })];
  return isSafe(url) ? [element("a", children, { href: encoded(url), rel: REL })] : children;
};

// What may stand in no address (RFC 3986), but does when somebody writes it.
const encoded = (url: string): string => url.replace(/[\s<>"`{}|\\^]/g, encodeURIComponent);

const handlers: Handlers = {
  heading: (state, node: Parameters<State["all"]>[0]) =>
    element("p", [element("strong", state.all(node))]),
  link: (state, node: Parameters<State["all"]>[0] & { url: string }) =>
    linked(node.url, state.all(node)),
  // A picture from elsewhere would tell its server who reads: its words become a link to it.
  image: (_state, node: { url: string; alt?: string | null }) =>
    linked(node.url, [{ type: "text", value: node.alt || node.url }]),
};

// What people write must not vanish: HTML, definitions, footnotes and task boxes stay the text that they are.
const AS_TEXT = [
  "htmlFlow",
  "htmlText",
  "definition",
  "gfmFootnoteDefinition",
  "gfmFootnoteCall",
  "gfmPotentialFootnoteCall",
  "tasklistCheck",
  "codeIndented",
  "setextUnderline",
];

function plainerMarkdown(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: AS_TEXT } });
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(plainerMarkdown)
  .use(remarkBreaks)
  .use(remarkRehype, { handlers })
  .use(naming)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify)
  .freeze();

// One line of words that mean nothing in markdown: most of what people say. It becomes the same
// HTML as by the long way (a property test holds that), in a hundredth of the time.
const ONE_PLAIN_LINE = /^[¿¡]?\p{L}(?:[\p{L}\p{M}\p{N} ,;!?'’…¿¡.()—–-]*[\p{L}\p{N},;!?'’….)])?$/u;
const LINK_BY_ITSELF = /www\./i;

const isOnePlainLine = (text: string): boolean =>
  ONE_PLAIN_LINE.test(text) && !LINK_BY_ITSELF.test(text);

/**
 * Markdown (20,000 characters at most: the schema holds that) as HTML that is safe to put into a
 * page. Called when something is written, never when it is read. Text whose nesting would cost
 * more than a moment is kept word for word, without its formatting.
 */
export function renderMarkdown(markdown: string): string {
  return isOnePlainLine(markdown) ? `<p>${markdown}</p>` : renderAtLength(markdown);
}

/** The same with the names in it led to those they stand for, and who is named so: nobody in code, in links, or in text that is kept word for word. */
export function renderNaming(markdown: string, names: Names): { html: string; named: Named[] } {
  if (names.size === 0) return { html: renderMarkdown(markdown), named: [] };
  const named = new Map<string, Named>();
  const html = renderAtLength(markdown, { names, named });
  return { html, named: html.includes('class="mention"') ? [...named.values()] : [] };
}

/** The same by way of the parser, whatever the text. */
export function renderAtLength(markdown: string, who?: Naming): string {
  if (isKnotted(markdown)) return plainly(markdown);
  try {
    const html = String(processor.processSync({ value: markdown, data: { who } }));
    const vanished = textOfHtml(html) === "" && !html.includes("<hr>");
    const swollen = html.length > 4 * markdown.length + SWOLLEN;
    return vanished || swollen ? plainly(markdown) : html;
  } catch (error) {
    if (error instanceof RangeError) return plainly(markdown);
    throw error;
  }
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function plainly(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const escaped = paragraph.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
      return `<p>${escaped.replaceAll("\n", "<br>\n")}</p>`;
    })
    .join("\n");
}
