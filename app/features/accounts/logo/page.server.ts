import { limit } from "~/platform/rate-limit.server";
import type { PictureRefused } from "~/platform/storage/keep-picture.server";
import { takePicture } from "~/platform/storage/picture-form.server";
import { staffText } from "~/text/staff";
import type { Viewer } from "../viewer";
import { keepLogo, LARGEST_LOGO, removeLogo } from "./commands.server";

const PER_HOUR = { points: 40, seconds: 3_600 };

function sentenceOf({ language }: Viewer, problem: PictureRefused): string {
  const { errors } = staffText[language].running.logo;
  const sentences: Record<PictureRefused, string> = {
    none: errors.none,
    "too-large": errors.tooLarge,
    "not-a-picture": errors.notAPicture,
    heic: errors.notAPicture,
    infected: errors.infected,
    busy: errors.busy,
    "disk-full": errors.diskFull,
    "store-broken": errors.storeBroken,
    "too-many-pixels": errors.tooManyPixels,
    "broken-picture": errors.broken,
  };
  return sentences[problem];
}

/** Takes the form of the logo: a new one, or none. Answers with why not, beside the field. */
export async function saveLogo(viewer: Viewer, request: Request) {
  await limit("logo", viewer.id, PER_HOUR);
  return takePicture(request, {
    ...{ field: "logo", bytes: LARGEST_LOGO },
    ...{ kept: "/staff/settings/logo?done=kept", removed: "/staff/settings/logo?done=removed" },
    keep: (file) => keepLogo(viewer, file),
    remove: () => removeLogo(viewer),
    sentenceOf: (problem) => sentenceOf(viewer, problem),
  });
}
