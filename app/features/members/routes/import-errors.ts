import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/door.server";
import { staffText } from "~/text/staff";
import { attachmentName, errorsCsv } from "../import/errors-csv.server";
import { loadImportFor } from "../import/queries.server";
import { reasonText } from "../import/words";

/** The rows that were not taken as they came, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const found = await loadImportFor(viewer, params["id"]);
  const words = staffText[viewer.language].imports;
  const { row, why, ending } = words.errorsFile;
  const lines = errorsCsv(found, { row, why, reason: (reason) => reasonText(words, reason) });
  return new Response(createReadableStreamFromReadable(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachmentName(found.fileName, ending),
    },
  });
}
