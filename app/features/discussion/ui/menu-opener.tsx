import { Ellipsis } from "~/ui/icons";
import { Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import { insteadOfFollowing } from "./instead-of-following";

interface MenuOpenerProps {
  name: string;
  /** Where the menu stands open for who has no script. */
  href: string;
  open: () => void;
}

/** The sign of the menu, as cheap as a link: there is one at every message. */
export function MenuOpener({ name, href, open }: MenuOpenerProps) {
  const { discussion } = useText();
  return (
    <div className="msg-menu">
      <a
        className="btn btn-quiet btn-s btn-icon"
        href={href}
        role="button"
        aria-expanded="false"
        {...insteadOfFollowing(open)}
      >
        <Icon as={Ellipsis} size="s" />
        <span className="sr">{discussion.actions({ name })}</span>
      </a>
    </div>
  );
}
