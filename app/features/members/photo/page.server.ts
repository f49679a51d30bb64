import type { Viewer } from "~/features/accounts/door";
import { limit } from "~/platform/rate-limit.server";
import { takePicture } from "~/platform/storage/picture-form.server";
import type { Text } from "~/text";
import { textFor } from "~/text/text.server";
import type { PictureRefused } from "~/platform/storage/keep-picture.server";
import { keepPhoto, LARGEST_PHOTO, removePhoto } from "./commands.server";
import { cropSchema } from "./schema";

const PER_HOUR = { points: 40, seconds: 3_600 };

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
    "store-broken": errors.storeBroken,
    "too-many-pixels": errors.tooManyPixels,
    "broken-picture": errors.broken,
  };
  return sentences[problem];
}

/** Takes the form of one's photo: a new one, or none. Answers with why not, beside the field. */
export async function savePhoto(viewer: Viewer, request: Request) {
  await limit("photo", viewer.id, PER_HOUR);
  const back = "/you?saved=photo#photo";
  return takePicture(request, {
    ...{ field: "photo", bytes: LARGEST_PHOTO, kept: back, removed: back },
    keep: (file, fields) => keepPhoto(viewer, file, cropSchema.parse(Object.fromEntries(fields))),
    remove: () => removePhoto(viewer),
    sentenceOf: (problem) => sentenceOf(textFor(viewer.language), problem),
  });
}
