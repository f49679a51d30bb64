import { expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage } from "../../../tests/support/factories";
import { changeFrom } from "./answers.server";

useDatabase();

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("whoever changes messages without end waits a moment; others do not", async () => {
  const [ana, ben] = [await aMember(), await aMember()];
  const { conversation } = await aCircle({ createdById: ana.id, members: [ben] });
  const { id } = await aMessage({ conversation, author: ana });
  const as = (one: { id: string }) => ({ id: one.id, language: "en", role: "MEMBER" }) as Viewer;
  const word = (said: string) => formOf({ intent: "react", word: "GRACIAS", said });
  // A message that is not there counts as well: guessing is not cheaper.
  for (let i = 0; i < 119; i += 1)
    await expect(changeFrom(as(ana), newId(), word("1"))).rejects.toMatchObject({
      init: { status: 404 },
    });
  expect(await changeFrom(as(ana), id, word("1"))).toMatchObject({ fact: { said: true } });
  expect(await changeFrom(as(ana), id, word("0"))).toMatchObject({ status: 429 });
  expect(await changeFrom(as(ben), id, word("1"))).toMatchObject({
    fact: { counts: { GRACIAS: 2 } },
  });
});
