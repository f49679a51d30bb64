import { transact } from "~/platform/transact.server";
import { spendProof } from "../limits.server";
import { noteProof } from "../proof.server";
import type { Refusal } from "../refusals";
import type { Viewer } from "../viewer";
import { takeTotp } from "./totp.server";

/** Proves by a code of the app that it is the viewer herself: null, or why not. */
export async function proveByCode(viewer: Viewer, code: string): Promise<"wrong" | Refusal | null> {
  const seconds = await spendProof(viewer.id);
  if (seconds > 0) return { refusal: "slowDown", seconds };
  if (!(await transact((tx) => takeTotp(tx, viewer.id, code)))) return "wrong";
  await noteProof(viewer, { second: true });
  return null;
}
