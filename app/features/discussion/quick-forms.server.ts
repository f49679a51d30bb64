import { viewerOfCookie, type Viewer } from "~/features/accounts/door.server";
import type { QuickForm } from "~/platform/http/quick-forms.server";
import { readFrom, sayFrom, type No } from "./answers.server";

const quickly =
  <Told extends object>(
    answer: (viewer: Viewer, id: string, form: URLSearchParams) => Promise<Told | No>,
  ): QuickForm["answer"] =>
  async (cookie, id, form) => {
    const viewer = await viewerOfCookie(cookie);
    if (!viewer) return null;
    const told = await answer(viewer, id, form);
    if ("error" in told) return { status: told.status, body: { error: told.error } };
    return "to" in told && typeof told.to === "string"
      ? { to: told.to }
      : { status: 200, body: told };
  };

/** What the page of a talk sends again and again: words, and how far somebody read. */
export const discussionForms: QuickForm[] = [
  { path: /^\/conversations\/([^/?]+)\/messages$/, answer: quickly(sayFrom) },
  { path: /^\/conversations\/([^/?]+)\/reading$/, answer: quickly(readFrom) },
];
