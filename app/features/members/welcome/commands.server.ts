import {
  passwordProblem,
  setPassword,
  theCommunity,
  waysIn,
  type PasswordProblem,
  type Viewer,
} from "~/features/accounts/door.server";
import type { Prisma } from "~/generated/prisma/client";
import { db, type Tx } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import type { KnownPlace } from "../edit/commands.server";
import { keepValues } from "../fields/values.server";
import { FIELDS, SHOWN, type Visibility } from "../profile";
import { noteArrival } from "../greeting/greeting.server";
import { readVisibility } from "../load.server";
import type { ProfileForm } from "../schema";
import type { AskedForm } from "./asked";
import { STEPS, type StoryForm } from "./schema";
import { gatherProfileWords } from "../words.server";
import { withFirst } from "./story-lines";

type Who = Pick<Viewer, "id">;

/** Hides everything but the name of somebody who has just come, until she has said who sees what. */
export const hideUntilSheDecides = async (tx: Tx, memberId: string): Promise<void> => {
  await tx.member.update({
    where: { id: memberId },
    data: { visibility: Object.fromEntries([...SHOWN, "*"].map((field) => [field, "ME"])) },
    select: { id: true },
  });
  await gatherProfileWords(tx, [memberId]);
};

// Going back and saving an earlier step again does not undo the later ones.
const reach = (tx: Tx, { id }: Who, step: number) =>
  tx.member.updateMany({ where: { id, welcomeStep: { lt: step } }, data: { welcomeStep: step } });

/** What she says in the fields that everybody is asked for; `known` is her place as the gazetteer has it. */
export interface Asked extends AskedForm {
  known: KnownPlace | null;
}

// A place that is saved already and that the gazetteer does not know stays.
function placeData({ place, known }: Asked): Prisma.MemberUpdateInput {
  if (place === "") return { placeName: null, latitude: null, longitude: null };
  if (!known) return {};
  const { label, latitude, longitude } = known;
  return { placeName: label, latitude, longitude };
}

/**
 * Saves what is known of her as she left it, and who sees each field. `shown` names the fields that
 * the form had: others keep their words.
 */
export async function keepKnown(
  viewer: Pick<Viewer, "id" | "language">,
  form: ProfileForm,
  shown: ReadonlySet<string>,
  asked: Asked,
): Promise<void> {
  const said: Visibility = { ...asked.sees };
  for (const field of FIELDS) {
    const audience = form[`sees-${field}`];
    if (audience) said[field] = audience;
  }
  const words = (["name", ...FIELDS] as const)
    .filter((field) => shown.has(field))
    .map((field) => [field, form[field]]);
  await transact(async (tx) => {
    const before = await tx.member.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { visibility: true, welcomeStep: true },
    });
    // Until she has decided, all of it is hidden by us, not by her.
    const kept = before.welcomeStep === 1 ? {} : readVisibility(before.visibility);
    const visibility = { ...kept, ...said };
    await tx.member.update({
      where: { id: viewer.id },
      data: {
        ...(Object.fromEntries(words) as Prisma.MemberUpdateInput),
        ...(asked.openTo && { openTo: asked.openTo }),
        ...placeData(asked),
        visibility: visibility as Prisma.InputJsonObject,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await keepValues(tx, viewer.id, asked.values, viewer.language);
    await gatherProfileWords(tx, [viewer.id]);
    await reach(tx, viewer, 2);
  });
}

/** Goes past the question for a password without one. */
export const goWithoutPassword = async (viewer: Who): Promise<void> => {
  await reach(db, viewer, 3);
};

/**
 * Sets her first password. Returns why it was not taken, or null when it was. Nothing is set where
 * she has one, or came in too long ago to be taken for herself: her settings ask for more.
 */
export async function chooseFirstPassword(
  viewer: Viewer,
  password: string,
): Promise<PasswordProblem | null> {
  const [{ hasPassword, proof }, community, member] = await Promise.all([
    waysIn(viewer),
    theCommunity(),
    db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } }),
  ]);
  if (!hasPassword && proof === "none") {
    const context = { email: viewer.email, name: member.name, community: community?.name ?? "" };
    const problem = passwordProblem(password, context);
    if (problem) return problem;
    await setPassword(viewer.id, password);
  }
  await reach(db, viewer, 3);
  return null;
}

/** Saves her story, one gift and one need; the other gifts and needs stay. With `over`, the first session ends. */
export async function tellStory(
  viewer: Who,
  { story, gift, need }: Pick<StoryForm, "story" | "gift" | "need">,
  { over }: { over: boolean },
): Promise<void> {
  await transact(async (tx) => {
    const [before] = await tx.$queryRaw<{ gifts: string[]; needs: string[] }[]>`
      select coalesce(gifts, '{}') as gifts, coalesce(needs, '{}') as needs
      from member where id = ${viewer.id}::uuid for update`;
    if (!before) return;
    await tx.member.update({
      where: { id: viewer.id },
      data: {
        ...{ story, gifts: withFirst(before.gifts, gift), needs: withFirst(before.needs, need) },
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await gatherProfileWords(tx, [viewer.id]);
    if (!over) return;
    const { count } = await reach(tx, viewer, STEPS + 1);
    if (count > 0) await noteArrival(tx, viewer.id);
  });
}
