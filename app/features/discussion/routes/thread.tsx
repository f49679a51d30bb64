import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { CircleFrame } from "~/features/circles/door";
import type { PageHandle } from "~/ui/page-handle";
import { askedOf } from "../asked.server";
import { answerTalk } from "../talk-forms.server";
import { threadTalkFor, type CircleThreadFacts } from "../talk.server";
import { CircleTalk } from "../ui/circle-talk";
import { ThreadTop } from "../ui/thread-top";

export const handle: PageHandle<CircleThreadFacts> = {
  title: (text, { place }) => text.discussion.thread.title(place),
  back: ({ place: { thread } }) => `${thread?.talk}/${thread?.root}`,
  tabs: false,
};

export async function loader(args: LoaderFunctionArgs) {
  return threadTalkFor(args.request, askedOf(args));
}

/** The forms of this page as a browser sends them without a script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const { slug, conversationId, seq } = params;
  const thread = `/circles/${slug}/talk/${conversationId}/thread/${seq}`;
  return answerTalk(viewer, request, thread);
}

export default function ThreadPage() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { circle, presentIds, conversation, place, at, page } = facts;
  return (
    <CircleFrame circle={circle} presentIds={presentIds} blocked={facts.blocked} tab="talk">
      <ThreadTop place={place} />
      <CircleTalk
        key={`${conversation.id} ${page.root?.seq} ${at}`}
        facts={facts}
        refused={refused}
      />
    </CircleFrame>
  );
}
