import { data, redirect } from "@remix-run/node";
import { refused } from "../http/responses.server";
import { withIncoming, type Incoming } from "./incoming.server";
import type { PictureRefused } from "./keep-picture.server";
import { BrokenForm } from "./multipart.server";

/** A form with one picture, which is kept or taken away. */
interface PictureForm {
  /** The name of its field, and the most that a file may have. */
  field: string;
  bytes: number;
  /** Where it leads once the picture is kept, and once it is gone. */
  kept: string;
  removed: string;
  keep(file: Incoming | undefined, fields: FormData): Promise<PictureRefused | null>;
  remove(): Promise<unknown>;
  sentenceOf(problem: PictureRefused): string;
}

/** Takes such a form. Answers with why not, beside the field. */
export async function takePicture(request: Request, form: PictureForm) {
  const limits = { field: form.field, files: 1, bytes: form.bytes };
  try {
    return await withIncoming(request, limits, async ({ fields, files }) => {
      if (fields.get("intent") === "remove") {
        await form.remove();
        return redirect(form.removed);
      }
      const problem = await form.keep(files[0], fields);
      if (problem === null) return redirect(form.kept);
      return data({ error: form.sentenceOf(problem) }, 400);
    });
  } catch (error) {
    if (error instanceof BrokenForm) throw refused();
    throw error;
  }
}
