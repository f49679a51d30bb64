import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { safePath } from "~/shared/paths";
import { textFor } from "~/text/text.server";
import { told } from "../answers.server";
import { markRead, markUnread } from "../commands/read.server";
import { readingSchema } from "../schema";

/** There is nothing to read here. */
export function loader(): never {
  throw notFound();
}

/** Notes how far somebody has read a conversation, or from where on it is unread. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema: readingSchema });
  if (submission.status !== "success")
    return told({ error: textFor(viewer.language).common.errors.broken, status: 400 });
  const { seq, back, thread, to } = submission.value;
  if (back) await markUnread(viewer, params["id"] ?? "", seq);
  else await markRead(viewer, params["id"] ?? "", seq, thread);
  return to === undefined ? told({ seq }) : redirect(safePath(to));
}
