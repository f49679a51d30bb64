import { enterCircle, type CirclePage } from "~/features/circles/door.server";
import { blockedBy } from "~/features/moderation/door.server";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { formats } from "~/ui/formats";
import { canSummarize } from "./policy";
import { loadConversationFor } from "./queries/conversation.server";
import { markedIn } from "./queries/summary.server";
import { summaryMarkdown } from "./summary";

/** Whether she who looks at a circle marks its messages and makes summaries. */
export function mayKeep({ standing, roles, viewerId, may }: CirclePage["circle"]): boolean {
  const keepsNotes =
    viewerId !== null &&
    standing.member &&
    roles.some(
      ({ kind, holders }) => kind === "NOTE_KEEPER" && holders.some(({ id }) => id === viewerId),
    );
  const who = {
    ...{ mayRead: may.read, mayPost: may.post, isMember: standing.member, closed: false },
  };
  return canSummarize(who, { staff: standing.staff, keepsNotes }).allowed;
}

/** The summary of a conversation of a circle. Throws the same 404 for whoever may not make it, and leads a visitor to the sign-in page where the circle is not open to the web. */
export async function summaryFor(request: Request, slug: string | undefined, id?: string) {
  const { viewer, circle, presentIds } = await enterCircle(request, slug);
  if (!viewer || !mayKeep(circle)) throw notFound();
  const conversation = await loadConversationFor(viewer.id, id);
  if (conversation.circleId !== circle.id) throw notFound();
  const [entries, blocked] = await Promise.all([markedIn(conversation.id), blockedBy(viewer.id)]);
  const title = conversation.title ?? circle.name;
  const { date } = formats(viewer.language, viewer.timeZone);
  const { withWord } = textFor(viewer.language).besideTalk.summary;
  const markdown = summaryMarkdown({ title, entries, dateOf: date, withWord });
  const path = `/circles/${circle.slug}/talk/${conversation.id}`;
  return { circle, presentIds, blocked, title, entries, markdown, path };
}

export type SummaryFacts = Awaited<ReturnType<typeof summaryFor>>;
