import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { kindClass } from "~/ui";
import type { PageHandle } from "~/ui/page-handle";
import { askedOf } from "../asked.server";
import { privateThreadFor, type PrivateTalkFacts } from "../private-talk.server";
import { answerTalk } from "../talk-forms.server";
import { PrivateHead } from "../ui/private-head";
import { NotOpen, PrivateAside } from "../ui/private-people";
import { Talk } from "../ui/talk";
import { ThreadTop } from "../ui/thread-top";

export const handle: PageHandle<PrivateTalkFacts> = {
  title: (text, { place }) => text.discussion.thread.title(place),
  back: ({ place: { thread } }) => `${thread?.talk}/${thread?.root}`,
  tabs: false,
};

export async function loader(args: LoaderFunctionArgs) {
  return privateThreadFor(await requireMember(args.request), askedOf(args));
}

/** The forms of this page as a browser sends them without a script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const { conversationId, seq } = params;
  return answerTalk(viewer, request, `/messages/talk/${conversationId}/thread/${seq}`);
}

export default function PrivateThreadPage() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { conversation, page, at } = facts;
  return (
    <div className={`circle circle-talk ${kindClass("WEFT")}`}>
      <PrivateHead facts={facts} />
      <div className="talk">
        <ThreadTop place={facts.place} />
        <Talk
          key={`${conversation.id} ${page.root?.seq} ${at}`}
          facts={facts}
          refused={refused}
          instead={<NotOpen />}
        />
      </div>
      <PrivateAside facts={facts} top={null} />
    </div>
  );
}
