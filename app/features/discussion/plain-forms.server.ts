import type { Viewer } from "~/features/accounts/door.server";
import { withIncoming, type IncomingForm } from "~/platform/storage/incoming.server";
import { BrokenForm } from "~/platform/storage/multipart.server";
import { isId } from "~/shared/ids";
import { textFor } from "~/text/text.server";
import { changeFrom, sayFrom, type No } from "./answers.server";
import { keepFiles, LIMITS, mayAdd } from "./files.server";
import { unsaidFiles } from "./queries/file.server";
import { lineByClientId } from "./queries/timeline.server";
import type { SaidFile } from "./talk";

/** What a form of a talk was told that did not do what it should: all that was typed and sent is kept. */
export interface RefusedForm {
  error: string;
  /** Null where the form had nothing to type. */
  typed: string | null;
  /** The message it was about; null for the composer. */
  about: string | null;
  /** Those that came with it are kept, and wait for the next try. */
  files: SaidFile[];
}

type Answer = { seq: number } | (RefusedForm & { status: number });

/** Does what the forms of a talk ask for, as browsers send them without a script: to say something, with files, or to change a message. Throws a 404 where that is missing or hidden. */
export async function answerForm(viewer: Viewer, request: Request): Promise<Answer> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/"))
    return answerFields(viewer, { fields: await request.formData(), files: [], beyond: [] });
  const mayTake = async (fields: FormData) =>
    (await mayAdd(viewer, textOf(fields, "conversation"))) === null;
  try {
    return await withIncoming(request, { ...LIMITS, mayTake }, (form) =>
      answerFields(viewer, form),
    );
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
    const { broken } = textFor(viewer.language).files.errors;
    return { error: broken, status: 400, typed: "", about: null, files: [] };
  }
}

const textOf = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
};

async function answerFields(viewer: Viewer, form: IncomingForm): Promise<Answer> {
  const { fields } = form;
  const about = textOf(fields, "message") || null;
  const no = about === null ? await say(viewer, form) : await changeFrom(viewer, about, fields);
  if (!("error" in no)) return { seq: no.seq };
  const ids = fields.getAll("files").filter(isId);
  const files = ids.length > 0 ? await unsaidFiles(viewer.id, ids) : [];
  return { ...no, typed: fields.has("body") ? textOf(fields, "body") : null, about, files };
}

async function say(viewer: Viewer, form: IncomingForm): Promise<{ seq: number } | No> {
  const { fields } = form;
  const conversationId = textOf(fields, "conversation");
  if (form.files.length > 0) {
    const before = await saidBefore(viewer, conversationId, textOf(fields, "clientId"));
    if (before !== null) return { seq: before };
    const kept = await keepFiles(viewer, conversationId, form);
    if ("error" in kept) return kept;
    for (const { id } of kept.files) fields.append("files", id);
    const [refused] = kept.refused;
    if (refused) {
      const { isRefused } = textFor(viewer.language).files;
      return {
        error: isRefused({ name: refused.name, why: refused.error }),
        status: refused.status,
      };
    }
  }
  const said = await sayFrom(viewer, conversationId, fields);
  return "error" in said ? said : { seq: said.line.seq };
}

// Sent twice, its files came twice; they are kept once.
async function saidBefore(viewer: Viewer, conversationId: string, clientId: string) {
  if (!isId(conversationId) || !isId(clientId)) return null;
  const line = await lineByClientId({ authorId: viewer.id, clientId, conversationId });
  return line?.seq ?? null;
}
