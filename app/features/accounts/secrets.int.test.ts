import pino from "pino";
import { expect, test, vi } from "vitest";
import {
  aCommunity,
  aRequest,
  asCookie,
  fromPlace,
  lettersTo,
  secretIn,
} from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import { answersFinished } from "./after-answer.server";
import { resetPassword, setPassword } from "./commands/password.server";
import {
  askForLink,
  askForReset,
  signInWithLink,
  signInWithPassword,
} from "./commands/sign-in.server";
import { action } from "./routes/sign-in";
import { viewerOfCookie } from "./sessions.server";

const { db } = useDatabase();
const written = vi.hoisted(() => ({ lines: "" }));
vi.mock("~/platform/log.server", () => ({
  log: pino({ level: "trace" }, { write: (line: string) => void (written.lines += line) }),
}));

const CANARY = "canary heron 4711";

test("no password, link, cookie or address reaches the log, whatever happens", async () => {
  await aCommunity();
  const { id, account } = await aMember();
  await setPassword(id, CANARY);
  const secrets = [CANARY, account.email];
  const give = (password: string) =>
    fromPlace(() => signInWithPassword(aRequest(), { email: account.email, password }));
  for (let round = 0; round < 11; round += 1)
    await fromPlace(
      () =>
        action({
          ...{
            request: aRequest("/sign-in", {
              form: { email: account.email, password: `${CANARY}?` },
            }),
            params: {},
            context: {},
          },
        }).catch(() => null),
      "198.51.100.9",
    );
  const inside = await give(CANARY);
  if ("cookie" in inside) secrets.push(asCookie(inside.cookie).split("=")[1] ?? "");
  await fromPlace(() => askForLink(account.email, "/"));
  await fromPlace(() => askForReset(account.email));
  await answersFinished();
  const letters = await lettersTo(account.email);
  const secretOf = (kind: string) => secretIn(letters.find((letter) => letter.kind === kind));
  const [link, reset] = [secretOf("accounts:sign-in"), secretOf("accounts:reset")];
  secrets.push(link, reset);
  await signInWithLink(aRequest(), link);
  await signInWithLink(aRequest(), link);
  await resetPassword(aRequest(), { secret: reset, password: `${CANARY} again` });
  // A letter that cannot be written is a bug: it is logged with its error.
  vi.spyOn(db, "$transaction").mockRejectedValueOnce(new Error("the database went away"));
  await fromPlace(() => askForLink(account.email, "/"));
  await answersFinished();
  await viewerOfCookie(`weft=${CANARY}`);

  expect(written.lines).toContain("signed in by link");
  expect(written.lines).toContain("a rate limit was reached");
  expect(written.lines).toContain("the database went away");
  expect(secrets).toHaveLength(5);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8);
    expect(written.lines).not.toContain(secret);
  }
  const kept = JSON.stringify([
    await db.account.findMany(),
    await db.session.findMany(),
    await db.accountToken.findMany(),
  ]);
  for (const secret of secrets.filter((one) => one !== account.email)) {
    expect(kept).not.toContain(secret);
  }
});
