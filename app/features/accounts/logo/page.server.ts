import { data, redirect } from "@remix-run/node";
import { refused } from "~/platform/http/responses.server";
import { limit } from "~/platform/rate-limit.server";
import { withIncoming } from "~/platform/storage/incoming.server";
import type { PictureRefused } from "~/platform/storage/keep-picture.server";
import { BrokenForm } from "~/platform/storage/multipart.server";
import { staffText } from "~/text/staff";
import type { Viewer } from "../viewer";
import { keepLogo, LARGEST_LOGO, removeLogo } from "./commands.server";

const PER_HOUR = { points: 40, seconds: 3_600 };
const LIMITS = { field: "logo", files: 1, bytes: LARGEST_LOGO };

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
    "too-many-pixels": errors.tooManyPixels,
    "broken-picture": errors.broken,
  };
  return sentences[problem];
}

/** Takes the form of the logo: a new one, or none. Answers with why not, beside the field. */
export async function saveLogo(viewer: Viewer, request: Request) {
  await limit("logo", viewer.id, PER_HOUR);
  try {
    return await withIncoming(request, LIMITS, async ({ fields, files }) => {
      if (fields.get("intent") === "remove") {
        await removeLogo(viewer);
        return redirect("/staff/settings/logo?done=removed");
      }
      const problem = await keepLogo(viewer, files[0]);
      if (problem === null) return redirect("/staff/settings/logo?done=kept");
      return data({ error: sentenceOf(viewer, problem) }, 400);
    });
  } catch (error) {
    if (error instanceof BrokenForm) throw refused();
    throw error;
  }
}
