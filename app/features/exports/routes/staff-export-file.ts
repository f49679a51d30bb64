import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshProof, requireStaff } from "~/features/accounts/door.server";
import { readFile } from "~/platform/storage/storage.server";
import { zipAnswer } from "../answer.server";
import { fetchExport } from "../commands.server";

/** A finished export, for who asked for it, after proof that it is her. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request);
  const viewer = await requireFreshProof(request);
  const key = await fetchExport(viewer, params["id"] ?? "");
  return zipAnswer(await readFile(key), "weft-export.zip");
}
