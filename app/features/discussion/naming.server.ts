import type { Options } from "remark-rehype";
import { namesAt, signsIn, type Named, type Names } from "./named";

type Heading = NonNullable<NonNullable<Options["handlers"]>["heading"]>;
type Node = ReturnType<Parameters<Heading>[0]["all"]>[number];

/** What the names in a message stand for, and who was found to be named. */
export interface Naming {
  names: Names;
  named: Map<string, Named>;
}

// What stands in code or is quoted is not said to anybody; a link leads where it leads.
const APART = new Set(["a", "code", "pre", "blockquote"]);

/** Makes links of the names behind @ signs, in the tree: what a name is made of is text, whatever it looks like. */
export function naming() {
  return (tree: { type: string; children?: unknown[] }, { data }: { data: object }) => {
    const { who } = data as { who?: Naming };
    if (who && who.names.size > 0) tree.children = within((tree.children ?? []) as Node[], who);
  };
}

function within(nodes: Node[], who: Naming): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === "text") return linkedNames(node.value, who);
    if (node.type === "element" && !APART.has(node.tagName))
      node.children = within(node.children, who);
    return [node];
  });
}

function linkedNames(text: string, { names, named }: Naming): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const sign of signsIn(text)) {
    if (sign < done) continue;
    const key = namesAt(text, sign).find((name) => names.has(name));
    const who = key === undefined ? undefined : names.get(key);
    if (key === undefined || !who) continue;
    nodes.push({ type: "text", value: text.slice(done, sign) }, linkTo(who));
    named.set(who.id, who);
    done = sign + 1 + key.length;
  }
  return [...nodes, { type: "text", value: text.slice(done) }];
}

const linkTo = ({ name, path }: Named): Node => ({
  type: "element",
  tagName: "a",
  properties: { className: ["mention"], href: path },
  children: [{ type: "text", value: `@${name}` }],
});
