import { transact } from "~/platform/transact.server";
import type { ContactForm } from "./schema";

/** Keeps whom somebody lets write to her first. */
export async function saveContact(
  viewer: { id: string },
  contact: ContactForm["contact"],
): Promise<void> {
  await transact((tx) =>
    tx.member.update({ where: { id: viewer.id }, data: { contact }, select: { id: true } }),
  );
}
