import { Link } from "@remix-run/react";
import { Link2, Quote } from "~/ui/icons";
import type { SyntheticEvent } from "react";
import { Icon, useToast } from "~/ui";
import { useText } from "~/ui/i18n";
import { quoteOf } from "../quote";
import type { Line } from "../talk";
import { COMPOSER } from "./composer";
import { quoteInto } from "./quote-into";

/** Closes the menu that something was chosen from. */
export const shut = (event: SyntheticEvent<HTMLElement>) =>
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();

/** Copies the address of a message. */
export function CopyLink({ address }: { address: string }) {
  const { discussion } = useText();
  const say = useToast();
  return (
    <Link
      className="menu-item"
      to={address}
      onClick={(event) => {
        event.preventDefault();
        shut(event);
        // Without leave to write to the clipboard the link itself is the way.
        navigator.clipboard.writeText(new URL(address, window.location.href).href).then(
          () => say({ text: discussion.linkCopied }),
          () => window.location.assign(address),
        );
      }}
    >
      <Icon as={Link2} />
      {discussion.copyLink}
    </Link>
  );
}

interface QuoteItProps {
  line: Line;
  /** The address of the page it stands on. */
  path: string;
  /** Its own address. */
  address: string;
}

/** Puts a message into the field where one writes; without a script the page comes again with it there. */
export function QuoteIt({ line, path, address }: QuoteItProps) {
  const { discussion } = useText();
  return (
    <a
      className="menu-item"
      href={`${path}?quote=${line.seq}#${COMPOSER}`}
      onClick={(event) => {
        shut(event);
        if (quoteInto(quoteOf(line, address))) event.preventDefault();
      }}
    >
      <Icon as={Quote} />
      {discussion.quote}
    </a>
  );
}
