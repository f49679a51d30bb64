import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door";
import { refused } from "~/platform/http/responses.server";
import { limit } from "~/platform/rate-limit.server";
import { withIncoming } from "~/platform/storage/incoming.server";
import { BrokenForm } from "~/platform/storage/multipart.server";
import type { Text } from "~/text";
import { textFor } from "~/text/text.server";
import type { PictureRefused } from "~/platform/storage/keep-picture.server";
import { keepPhoto, LARGEST_PHOTO, removePhoto } from "./commands.server";
import { cropSchema } from "./schema";

const PER_HOUR = { points: 40, seconds: 3_600 };
const LIMITS = { field: "photo", files: 1, bytes: LARGEST_PHOTO };

function sentenceOf({ profiles }: Text, problem: PictureRefused): string {
  const { errors } = profiles.photoForm;
  const sentences: Record<PictureRefused, string> = {
    none: errors.none,
    "too-large": errors.tooLarge,
    "not-a-picture": errors.notAPicture,
    heic: errors.heic,
    infected: errors.infected,
    busy: errors.busy,
    "disk-full": errors.diskFull,
    "too-many-pixels": errors.tooManyPixels,
    "broken-picture": errors.broken,
  };
  return sentences[problem];
}

/** Takes the form of one's photo: a new one, or none. Answers with why not, beside the field. */
export async function savePhoto(viewer: Viewer, request: Request) {
  await limit("photo", viewer.id, PER_HOUR);
  try {
    return await withIncoming(request, LIMITS, async ({ fields, files }) => {
      if (fields.get("intent") === "remove") {
        await removePhoto(viewer);
        return redirect("/you?saved=photo#photo");
      }
      const crop = cropSchema.parse(Object.fromEntries(fields));
      const problem = await keepPhoto(viewer, files[0], crop);
      if (problem === null) return redirect("/you?saved=photo#photo");
      return data({ error: sentenceOf(textFor(viewer.language), problem) }, 400);
    });
  } catch (error) {
    if (error instanceof BrokenForm) throw refused();
    throw error;
  }
}
