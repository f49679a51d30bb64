import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesUnder, isTest, parsed, placeOf, walk } from "./sources";

interface Table {
  /** As in SQL. */
  table: string;
  /** As on the Prisma client. */
  delegate: string;
  /** The folder that may name it. */
  owner: string;
}

/** Features whose read-only SQL may cross tables. */
const READERS = /^app\/features\/network\//;

const CLIENT_CALLS = new Set([
  ...["findMany", "findFirst", "findFirstOrThrow", "findUnique", "findUniqueOrThrow", "count"],
  ...["create", "createMany", "createManyAndReturn", "update", "updateMany", "updateManyAndReturn"],
  ...["upsert", "delete", "deleteMany", "aggregate", "groupBy"],
]);

function tablesOf(file: string): Table[] {
  const text = readFileSync(`prisma/schema/${file}`, "utf8");
  const owner = /^\/\/ Owned by (\S+?)\.?$/m.exec(text)?.[1];
  return [...text.matchAll(/^model (\w+) \{([^}]*)\}/gm)].map(([, model = "", body = ""]) => ({
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
    delegate: model.charAt(0).toLowerCase() + model.slice(1),
    owner: owner ?? "nobody",
  }));
}

const tables = readdirSync("prisma/schema").flatMap(tablesOf);
const byTable = new Map(tables.map((table) => [table.table, table]));
const byDelegate = new Map(tables.map((table) => [table.delegate, table]));

const sqlText = (template: ts.TemplateLiteral) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join(" $ ");

const isSql = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) &&
  /(\$queryRaw|\$executeRaw|\bsql)$/.test(node.tag.getText());

/** The tables that a statement reads or writes: what follows from, join, into, update and using. */
function namedIn(sql: string): string[] {
  const found = sql.matchAll(
    /\b(?:from|join|into|update|using|table)\s+(?:only\s+)?"?([a-z_]+)"?/gi,
  );
  return [...found].map(([, name = ""]) => name.toLowerCase());
}

function delegateOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { name, expression } = node.expression;
  return CLIENT_CALLS.has(name.text) && ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : undefined;
}

function touchedIn(source: ts.SourceFile): { place: string; table: Table }[] {
  const found: { place: string; table: Table }[] = [];
  const note = (node: ts.Node, table: Table | undefined) => {
    if (table) found.push({ place: placeOf(source, node), table });
  };
  walk(source, (node) => {
    if (isSql(node))
      for (const name of namedIn(sqlText(node.template))) note(node, byTable.get(name));
    const delegate = delegateOf(node);
    if (delegate) note(node, byDelegate.get(delegate));
  });
  return found;
}

const code = filesUnder("app").filter((path) => /\.tsx?$/.test(path) && !isTest(path));

test("every schema file says who owns its tables", () => {
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter(({ owner }) => !/^app\/(features|platform)\//.test(owner))).toEqual([]);
});

// Views (member_card) are what a feature publishes: anybody may join them.
test("a table is read and written only by the folder that owns it", () => {
  const foreign = code
    .filter((path) => !READERS.test(path))
    .flatMap((path) =>
      touchedIn(parsed(path))
        .filter(({ table }) => !path.startsWith(`${table.owner}/`))
        .map(({ place, table }) => `${place} names ${table.table}, which ${table.owner} owns`),
    );
  expect(foreign).toEqual([]);
});

test("SQL is written only in *.server.ts", () => {
  const elsewhere = code.filter(
    (path) => !path.endsWith(".server.ts") && touchedIn(parsed(path)).length > 0,
  );
  expect(elsewhere).toEqual([]);
});

test("the search finds what it should", () => {
  const source = parsed(
    "sample.server.ts",
    `await db.$queryRaw<Row[]>\`select m.id from message m join member_card on true where m.id = \${id}\`;
     const part = Prisma.sql\`left join circle on circle.id = x\`;
     await tx.account.update({ where: { id } });
     await other.thing.update({});`,
  );
  const found = touchedIn(source).map(({ table }) => table.table);
  expect(found).toEqual(["message", "circle", "account"]);
});
