import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** The paths of all files under a folder, with forward slashes, generated code left out. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (path === "app/generated" || entry.name.startsWith(".")) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** A TypeScript file as a tree whose nodes know their parents. */
export function parsed(path: string, text = readFileSync(path, "utf8")): ts.SourceFile {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Visits every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Where a node stands, as file:line. */
export function placeOf(source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${source.fileName}:${line + 1}`;
}

/** Whether a file under app is there for tests only. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\/fixtures\//.test(path);
