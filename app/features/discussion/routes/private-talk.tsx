import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { useLive } from "~/platform/realtime/live";
import { kindClass } from "~/ui";
import type { PageHandle } from "~/ui/page-handle";
import { askedOf } from "../asked.server";
import type { PeopleChanged } from "../events.server";
import { privateTalkFor, type PrivateTalkFacts } from "../private-talk.server";
import { answerTalk } from "../talk-forms.server";
import { NotOpen, PrivateAside } from "../ui/private-people";
import { PrivateHead } from "../ui/private-head";
import { PinFold, PinList, usePins } from "../ui/pins";
import { Talk } from "../ui/talk";

export const handle: PageHandle<PrivateTalkFacts> = {
  title: (_text, { name }) => name,
  back: () => "/messages",
  tabs: false,
};

export async function loader(args: LoaderFunctionArgs) {
  return privateTalkFor(await requireMember(args.request), askedOf(args));
}

/** The forms of this page as a browser sends them without a script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  return answerTalk(viewer, request, `/messages/talk/${params["conversationId"]}`);
}

export default function PrivateTalkPage() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { conversation, at } = facts;
  const pins = usePins(facts);
  const { revalidate } = useRevalidator();
  useLive<PeopleChanged>("discussion:people-changed", (fact) => {
    if (fact.conversationId === conversation.id) revalidate();
  });
  return (
    <div className={`circle circle-talk ${kindClass("WEFT")}`}>
      <PrivateHead facts={facts} />
      <div className="talk">
        <PinFold pins={pins} path={facts.place.path} />
        <Talk
          key={`${conversation.id} ${at}`}
          facts={facts}
          refused={refused}
          instead={<NotOpen />}
        />
      </div>
      <PrivateAside facts={facts} top={<PinList pins={pins} path={facts.place.path} />} />
    </div>
  );
}
