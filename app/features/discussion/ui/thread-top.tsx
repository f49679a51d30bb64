import { Link } from "@remix-run/react";
import { ArrowLeft } from "~/ui/icons";
import { Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { TalkPlace } from "../talk";

/** Says whose thread this is, and leads back to its root in the conversation. */
export function ThreadTop({ place: { thread } }: { place: TalkPlace }) {
  const { discussion } = useText();
  if (!thread) return null;
  return (
    <div className="thread-top">
      <Link className="btn btn-quiet btn-s" to={`${thread.talk}/${thread.root}`}>
        <Icon as={ArrowLeft} size="s" />
        {discussion.thread.back}
      </Link>
      <h2 className="small strong">{discussion.thread.title(thread)}</h2>
    </div>
  );
}
