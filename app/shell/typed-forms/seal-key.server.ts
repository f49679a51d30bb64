import { accountKey, type Viewer } from "~/features/accounts/door.server";
import { log } from "~/platform/log.server";

/** The key with which the browser of the viewer seals what she typed while she is asked who she is; null for a visitor, and where the key of the house cannot be read or made: then nothing is put aside. */
export function sealKeyOf(viewer: Pick<Viewer, "id"> | null): string | null {
  if (!viewer) return null;
  try {
    return accountKey(viewer.id, "typed-forms");
  } catch (error) {
    log.warn({ err: error }, "there is no secret key: what is typed into forms is not put aside");
    return null;
  }
}
