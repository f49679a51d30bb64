import { Link } from "@remix-run/react";
import { useText } from "./i18n";
import { EndOfPage } from "./woven";

interface ListFootProps {
  /** Where the list goes on; null at its end. */
  to: string | null;
  /** What the way on is called: more, unless said otherwise. */
  label?: string;
  /** Nothing was listed: that has a sentence of its own. */
  empty?: boolean;
}

/** The foot of a list that is shown page by page: the way on, or the words that this is all. */
export function ListFoot({ to, label, empty = false }: ListFootProps) {
  const { common } = useText();
  if (to !== null)
    return (
      <p className="list-more">
        <Link className="btn btn-plain" to={to}>
          {label ?? common.more}
        </Link>
      </p>
    );
  return empty ? null : <EndOfPage>{common.theEnd}</EndOfPage>;
}
