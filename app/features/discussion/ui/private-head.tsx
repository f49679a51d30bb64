import { Link } from "@remix-run/react";
import { ArrowLeft, Info } from "~/ui/icons";
import { AvatarStack, Icon, Selvedge } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { PrivateTalkFacts } from "../private-talk.server";
import { TalkTools } from "./talk-tools";

/** The top of a private conversation: who is in it, how much of it one wants to hear, and the way to a day. */
export function PrivateHead({ facts }: { facts: PrivateTalkFacts }) {
  const { common, messages } = useMoreText();
  const format = useFormat();
  const { people, name, place, conversation, attention } = facts;
  const path = place.thread?.talk ?? place.path;
  const faces = people.map(({ name: alt, photo }) => ({ name: alt, src: photo ?? null }));
  const names = format.list(people.map((one) => one.name));
  return (
    <div className="c-head">
      <Selvedge />
      <div className="c-top private-top">
        <Link className="btn btn-s btn-quiet btn-icon only-desk" to="/messages">
          <Icon as={ArrowLeft} />
          <span className="sr">{common.back}</span>
        </Link>
        {people.length > 0 ? <AvatarStack people={faces} label={names} size={36} /> : null}
        <div className="grow">
          <h1 className="h-2xl max-lg:sr-only">
            <bdi>{name}</bdi>
          </h1>
          <p className="meta">
            {people.length > 1 ? messages.amongYou({ count: people.length + 1 }) : messages.ofTwo}
          </p>
        </div>
        <TalkTools conversationId={conversation.id} attention={attention} path={path} />
        <Link
          to={`${path}/people`}
          className="btn btn-s btn-quiet btn-icon only-narrow"
          aria-label={messages.whoIsHere}
        >
          <Icon as={Info} size="l" />
        </Link>
      </div>
    </div>
  );
}
