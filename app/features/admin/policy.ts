import { isStaff, type Viewer } from "~/features/accounts/door";

/** Whether somebody may read the words of a letter in the outbox. Letters that let somebody into her account are for the owner of the community and for that person: with them, staff could come in as the owner. */
export function mayOpenLetter(
  viewer: Pick<Viewer, "role" | "email">,
  letter: { kind: string; toAddress: string },
): boolean {
  if (!isStaff(viewer)) return false;
  if (!letter.kind.startsWith("accounts:")) return true;
  return viewer.role === "OWNER" || viewer.email === letter.toAddress;
}
