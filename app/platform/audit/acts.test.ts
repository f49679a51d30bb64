import { expect, test } from "vitest";
import { running } from "~/text/en/running";
import { ACTS } from "./acts";

test("each act that is noted has its sentence, and no sentence is without an act", () => {
  expect(Object.keys(running.audit.acts).sort()).toEqual([...ACTS].sort());
});
