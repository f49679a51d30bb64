import type { Prisma } from "~/generated/prisma/client";
import { transact } from "~/platform/transact.server";
import { FIELDS, type Visibility } from "./profile";
import type { ContactForm, ProfileForm } from "./schema";
import { gatherProfileWords } from "./words.server";

/** Saves one's own profile and who sees each field. */
export async function saveProfile(viewer: { id: string }, form: ProfileForm): Promise<void> {
  const visibility: Visibility = {};
  for (const field of FIELDS) {
    const audience = form[`sees-${field}`];
    if (audience) visibility[field] = audience;
  }
  const { name, pronouns, story, organization, neighborhood, phone } = form;
  const { gifts, learning, needs, languages, links } = form;
  const words = { name, pronouns, story, organization, neighborhood, phone };
  await transact(async (tx) => {
    await tx.member.update({
      where: { id: viewer.id },
      data: {
        ...words,
        gifts,
        learning,
        needs,
        languages,
        links,
        visibility: visibility as Prisma.InputJsonObject,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await gatherProfileWords(tx, [viewer.id]);
  });
}

/** Keeps whom somebody lets write to her first. */
export async function saveContact(
  viewer: { id: string },
  contact: ContactForm["contact"],
): Promise<void> {
  await transact((tx) =>
    tx.member.update({ where: { id: viewer.id }, data: { contact }, select: { id: true } }),
  );
}
