// npm run icons: draws app/ui/icons.svg anew, a symbol for each name in app/ui/icons.ts, from lucide's drawings.
import { readFileSync, writeFileSync } from "node:fs";

const NAMES = /^export const (\w+) = "([\w-]+)"/gm;
const source = readFileSync("app/ui/icons.ts", "utf8");
const names = [...source.matchAll(NAMES)].map(([, , name]) => name).sort();

const attributes = (given) =>
  Object.entries(given)
    .filter(([name]) => name !== "key")
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");

async function symbol(name) {
  const {
    __iconData: { node: nodes },
  } = await import(
    new URL(`../node_modules/lucide-react/dist/esm/icons/${name}.mjs`, import.meta.url)
  );
  const drawn = nodes.map(([tag, given]) => `<${tag}${attributes(given)}/>`).join("");
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawn}</symbol>`;
}

const symbols = await Promise.all(names.map(symbol));
writeFileSync(
  "app/ui/icons.svg",
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
);
console.log(`${names.length} icons`);
