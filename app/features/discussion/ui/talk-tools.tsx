import { Form, Link } from "@remix-run/react";
import { Bell, BellDot, BellOff, Bookmark, CalendarSearch, Check } from "~/ui/icons";
import { useId } from "react";
import { Button, Icon, Menu, MenuButton, type IconName } from "~/ui";
import { useText } from "~/ui/i18n";
import { ATTENTIONS, type Attention } from "../private";

const ICONS: Record<Attention, IconName> = { NORMAL: Bell, FOLLOWED: BellDot, MUTED: BellOff };

interface TalkToolsProps {
  conversationId: string;
  /** Null where nothing is kept for her: she does not belong here. */
  attention: Attention | null;
  /** The conversation's own address. */
  path: string;
  /** She makes summaries of it. */
  maySummarize?: boolean | undefined;
}

/** How much of a conversation one wants to hear of, and the way to a day in it. Plain forms. */
export function TalkTools({
  conversationId,
  attention,
  path,
  maySummarize = false,
}: TalkToolsProps) {
  const { discussion } = useText();
  return (
    <Menu
      label={attention ? discussion.attentions[attention].state : discussion.tools}
      icon={attention ? ICONS[attention] : CalendarSearch}
      iconSize="l"
      small
      end
    >
      {attention
        ? ATTENTIONS.map((one) => (
            <Form
              key={one}
              method="post"
              action={`/conversations/${conversationId}/attention`}
              navigate={false}
              fetcherKey={`attention-${conversationId}`}
            >
              <input type="hidden" name="attention" value={one} />
              <input type="hidden" name="back" value={path} />
              <MenuButton icon={ICONS[one]} aria-pressed={one === attention}>
                <span className="grow">
                  {discussion.attentions[one].name}
                  <span className="meta block">{discussion.attentions[one].line}</span>
                </span>
                {one === attention ? <Icon as={Check} size="s" /> : null}
              </MenuButton>
            </Form>
          ))
        : null}
      {attention ? <hr /> : null}
      {maySummarize ? (
        <Link className="menu-item" to={`${path}/summary`}>
          <Icon as={Bookmark} />
          {discussion.summary}
        </Link>
      ) : null}
      <ToDate path={path} />
    </Menu>
  );
}

function ToDate({ path }: { path: string }) {
  const { discussion } = useText();
  const id = useId();
  return (
    <Form action={path} className="to-date">
      <label className="label" htmlFor={id}>
        {discussion.toDate}
      </label>
      <span className="row">
        <input id={id} className="input" type="date" name="on" required />
        <Button small>{discussion.toDateGo}</Button>
      </span>
    </Form>
  );
}
