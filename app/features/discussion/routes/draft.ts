import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { told } from "../answers.server";
import { keepDraft } from "../commands/draft.server";
import { draftSchema } from "../schema";

/** Drafts come with the page of their conversation. */
export function loader(): never {
  throw notFound();
}

/** Keeps what somebody has begun to write, for her other devices; nothing written forgets it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema: draftSchema });
  if (submission.status !== "success")
    return told({ error: textFor(viewer.language).common.errors.broken, status: 400 });
  await keepDraft(viewer, params["id"] ?? "", submission.value);
  return told({ kept: true });
}
