import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { safePath } from "~/shared/paths";
import { textFor } from "~/text/text.server";
import { told } from "../answers.server";
import { setAttention } from "../commands/read.server";
import { attentionSchema } from "../schema";

/** There is nothing to read here. */
export function loader(): never {
  throw notFound();
}

/** Notes how much of a conversation somebody wants to hear of, and leads back to it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema: attentionSchema });
  if (submission.status !== "success")
    return told({ error: textFor(viewer.language).common.errors.broken, status: 400 });
  const { attention, back } = submission.value;
  await setAttention(viewer, params["id"] ?? "", attention);
  return redirect(safePath(back, "/"));
}
