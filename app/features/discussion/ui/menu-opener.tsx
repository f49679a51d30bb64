import { Ellipsis } from "~/ui/icons";
import { Icon, type IconName } from "~/ui";
import { useText } from "~/ui/i18n";
import { insteadOfFollowing } from "./instead-of-following";

interface OpenerProps {
  className: string;
  icon: IconName;
  label: string;
  /** Where it stands open for who has no script. */
  href: string;
  open: () => void;
}

/** The sign of what is made when it is asked for, as cheap as a link: there are some at every message. */
export function Opener({ className, icon, label, href, open }: OpenerProps) {
  return (
    <a
      className={className}
      href={href}
      role="button"
      aria-expanded="false"
      {...insteadOfFollowing(open)}
    >
      <Icon as={icon} size="s" />
      <span className="sr">{label}</span>
    </a>
  );
}

/** The sign of a message's menu. */
export function MenuOpener({
  name,
  ...props
}: Pick<OpenerProps, "href" | "open"> & { name: string }) {
  const { discussion } = useText();
  const label = discussion.actions({ name });
  return (
    <div className="msg-menu">
      <Opener {...props} className="btn btn-quiet btn-s btn-icon" icon={Ellipsis} label={label} />
    </div>
  );
}
