import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { told } from "../answers.server";
import { markRead } from "../commands/read.server";
import { readingSchema } from "../schema";

/** There is nothing to read here. */
export function loader(): never {
  throw notFound();
}

/** Notes how far somebody has read a conversation. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema: readingSchema });
  if (submission.status !== "success")
    return told({ error: textFor(viewer.language).common.errors.broken, status: 400 });
  await markRead(viewer, params["id"] ?? "", submission.value.seq);
  return told({ seq: submission.value.seq });
}
