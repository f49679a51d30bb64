import { hashPassword, offerDemoSignIns } from "~/features/accounts/door.server";
import { hangPicturesOn, renderNaming, RENDER_VERSION } from "~/features/discussion/door.server";
import { gatherWords } from "~/features/members/door.server";
import { database } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";

const PASSWORD = "weave a little every day";

/** Fills an empty database with the demo community when WEFT_DEMO is set, and opens its four accounts to everybody. Returns lines for the terminal. */
export async function startDemo(): Promise<string[]> {
  if (!env.WEFT_DEMO) return [];
  const [{ seedDemo }, { hangPictures }] = await Promise.all([
    import("../../prisma/seed/seed-demo"),
    import("../../prisma/seed/hang-pictures"),
  ]);
  const signIns = await seedDemo(database.db, {
    now: new Date(),
    passwordHash: await hashPassword(PASSWORD),
    render: renderNaming,
    renderVersion: RENDER_VERSION,
  });
  await gatherWords(false);
  if (signIns.length === 0) {
    return ["This database has a community of its own, so the demo was not put into it."];
  }
  await hangPictures(database.db, hangPicturesOn);
  offerDemoSignIns(signIns.map(({ role, email }) => ({ role, email })));
  return [
    "A demo community. Choose somebody on the sign-in page, or sign in yourself:",
    ...signIns.map(({ role, name, email }) => `  ${role.padEnd(8)} ${name}, ${email}`),
    `  password ${PASSWORD}`,
  ];
}
