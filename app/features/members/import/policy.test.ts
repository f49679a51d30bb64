import { describe, expect, it } from "vitest";
import { ImportStatus } from "~/generated/prisma/enums";
import type { Role } from "~/features/accounts/door";
import { isWorking, mayWithImport, type ImportVerb } from "./policy";

const ROLES: Role[] = ["MEMBER", "WEAVER", "STAFF", "OWNER"];
const STATUSES = Object.values(ImportStatus);

describe("mayWithImport", () => {
  const table: Record<ImportVerb, ImportStatus[]> = {
    map: ["MAPPING"],
    remap: ["READY"],
    apply: ["READY"],
    undo: ["DONE"],
    discard: ["MAPPING", "CHECKING", "READY"],
  };
  for (const verb of Object.keys(table) as ImportVerb[]) {
    it(`${verb}: staff and owners, in its own place only`, () => {
      for (const role of ROLES) {
        const allowed = STATUSES.filter((status) => mayWithImport({ role }, verb, status));
        const staff = role === "STAFF" || role === "OWNER";
        expect(new Set(allowed)).toEqual(new Set(staff ? table[verb] : []));
      }
    });
  }
});

describe("isWorking", () => {
  it("is so for what jobs do", () => {
    expect(STATUSES.filter(isWorking).sort()).toEqual(["APPLYING", "CHECKING", "UNDOING"]);
  });
});
