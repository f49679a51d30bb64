import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { CircleFrame } from "~/features/circles/door";
import type { PageHandle } from "~/ui/page-handle";
import { askedOf } from "../asked.server";
import { answerTalk } from "../talk-forms.server";
import { talkFor, type CircleTalkFacts } from "../talk.server";
import { ConversationList, ConversationRow, useConversations } from "../ui/conversations";
import { PinFold, PinList, usePins } from "../ui/pins";
import { TalkTools } from "../ui/talk-tools";
import { CircleTalk } from "../ui/circle-talk";

export const handle: PageHandle<CircleTalkFacts> = {
  title: (_text, { circle }) => circle.name,
  back: () => "/circles",
  tabs: false,
};

export async function loader(args: LoaderFunctionArgs) {
  return talkFor(args.request, askedOf(args));
}

/** The forms of this page as a browser sends them without a script; with one they go to the conversation's own addresses. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const { slug, conversationId } = params;
  const path = `/circles/${slug}${conversationId === undefined ? "" : `/talk/${conversationId}`}`;
  return answerTalk(viewer, request, path);
}

export default function TalkPage() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { circle, presentIds, conversation, viewer, at } = facts;
  const conversations = useConversations(circle.id, viewer?.id ?? null, facts.conversations);
  const pinned = { pins: usePins(facts), path: facts.place.path };
  const listed = { circle, conversations, current: conversation.id };
  return (
    <CircleFrame
      circle={circle}
      presentIds={presentIds}
      blocked={facts.blocked}
      tab="talk"
      tools={
        <TalkTools
          conversationId={conversation.id}
          attention={circle.standing.member ? facts.read.attention : null}
          path={facts.place.path}
          maySummarize={facts.place.mayMark}
        />
      }
      asideTop={
        <>
          <ConversationList {...listed} />
          <PinList {...pinned} />
        </>
      }
    >
      <ConversationRow {...listed} />
      <PinFold {...pinned} />
      <CircleTalk key={`${conversation.id} ${at}`} facts={facts} refused={refused} />
    </CircleFrame>
  );
}
