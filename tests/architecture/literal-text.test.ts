import ts from "typescript";
import { expect, test } from "vitest";
import { filesUnder, isTest, parsed, placeOf, walk } from "./sources";

const SPOKEN = new Set([
  ...["aria-label", "aria-description", "aria-roledescription", "aria-valuetext"],
  ...["title", "placeholder", "alt", "label", "hint"],
]);
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** The string literals that an expression may come to: "a", cond ? "a" : b, x ?? "a", `a ${x}`. */
function literalsOf(node: ts.Node | undefined): ts.Node[] {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return hasLetters(node.text) ? [node] : [];
  }
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    return parts.some(hasLetters) ? [node] : [];
  }
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) {
    return literalsOf(node.expression);
  }
  if (ts.isConditionalExpression(node)) {
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  }
  return ts.isBinaryExpression(node) && !isComparison(node)
    ? [...literalsOf(node.left), ...literalsOf(node.right)]
    : [];
}

const isComparison = ({ operatorToken: { kind } }: ts.BinaryExpression) =>
  kind !== ts.SyntaxKind.QuestionQuestionToken &&
  kind !== ts.SyntaxKind.BarBarToken &&
  kind !== ts.SyntaxKind.AmpersandAmpersandToken &&
  kind !== ts.SyntaxKind.PlusToken;

function spokenIn(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return hasLetters(node.text) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return literalsOf(node);
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
    return literalsOf(node.initializer);
  }
  return ts.isPropertyAssignment(node) && node.name.getText() === "title" && inMeta(node)
    ? literalsOf(node.initializer)
    : [];
}

function inMeta(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at)) {
      if (at.name?.getText() === "meta") return true;
    }
  }
  return false;
}

/** Places in a component where text stands that people read, instead of an entry of the catalogue. */
function literalText(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    for (const literal of spokenIn(node)) {
      found.push(`${placeOf(source, literal)} ${literal.getText().trim().slice(0, 60)}`);
    }
  });
  return found;
}

test("text that people read is in the catalogues, not in components", () => {
  // The page of all components is for those who build Weft.
  const files = filesUnder("app").filter(
    (path) => path.endsWith(".tsx") && !isTest(path) && !/\/(dev\/|dev-)/.test(path),
  );
  expect(files.flatMap((path) => literalText(parsed(path)))).toEqual([]);
});

test("the search finds what it should", () => {
  const source = parsed(
    "sample.tsx",
    `const meta = () => [{ title: "Circles" }];
     const A = ({ n }) => <p title={n ? "Many" : t.few} className="big">{n === "x" && "Yes"} 3 · {t.ok}</p>;
     const B = () => <img alt="A door" aria-hidden="true" src={\`a\`} />;
     const C = () => <p>Welcome {name}</p>;`,
  );
  const found = literalText(source).map((line) => line.replace(/^\S+ /, ""));
  expect(found).toEqual(['"Circles"', '"Many"', '"Yes"', '"A door"', "Welcome"]);
});
