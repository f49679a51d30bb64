import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshProof, requireStaff } from "~/features/accounts/door.server";
import { zipAnswer } from "../answer.server";
import { fetchExport } from "../commands.server";

/** A finished export, for who asked for it, after proof that it is her. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request);
  const viewer = await requireFreshProof(request);
  return zipAnswer(await fetchExport(viewer, params["id"] ?? ""), "weft-export.zip");
}
