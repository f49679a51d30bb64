import { metBefore, viewerOfCookie, type Viewer } from "~/features/accounts/door.server";
import type { QuickAnswer, QuickForm } from "~/platform/http/quick-forms.server";
import { isRefusal } from "~/platform/http/responses.server";
import { readFrom, sayFrom, type No } from "./answers.server";
import { SignedOut } from "./commands/post.server";

const quickly =
  <Told extends object>(
    answer: (viewer: Viewer, id: string, form: URLSearchParams) => Promise<Told | No>,
  ): QuickForm["answer"] =>
  async (cookie, id, form) => {
    const viewer = await viewerOfCookie(cookie);
    if (!viewer || viewer.owesSecondStep) return null;
    const told = await answer(viewer, id, form);
    if ("error" in told) return { status: told.status, body: { error: told.error } };
    return "to" in told && typeof told.to === "string"
      ? { to: told.to }
      : { status: 200, body: told };
  };

/** Somebody who was here a moment ago is asked who she is in the transaction in which she speaks: a round to the database less. Null where nothing came of it, for whatever reason. */
async function sayAtOnce(
  cookie: string | undefined,
  id: string,
  form: URLSearchParams,
): Promise<QuickAnswer> {
  const she = metBefore(cookie);
  if (!she || she.owesSecondStep) return null;
  try {
    const told = await sayFrom(she, id, form, { isProven: false });
    return "error" in told ? null : { status: 200, body: told };
  } catch (error) {
    if (error instanceof SignedOut || isRefusal(error)) return null;
    throw error;
  }
}

const say = quickly(sayFrom);

/** What the page of a talk sends again and again: words, and how far somebody read. */
export const discussionForms: QuickForm[] = [
  {
    path: /^\/conversations\/([^/?]+)\/messages$/,
    answer: async (...asked) => (await sayAtOnce(...asked)) ?? say(...asked),
  },
  { path: /^\/conversations\/([^/?]+)\/reading$/, answer: quickly(readFrom) },
];
