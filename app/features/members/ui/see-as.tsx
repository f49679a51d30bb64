import { Link } from "@remix-run/react";
import { Note } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { As } from "../profile-page/person-page.server";

const VIEWS = ["stranger", "member", "circle", "staff"] as const satisfies readonly As[];

interface SeeAsProps {
  id: string;
  as: As | null;
  /** Her profile has a page on the web. */
  onWeb: boolean;
}

/** As whom she looks at her own profile. */
export function SeeAs({ id, as, onWeb }: SeeAsProps) {
  const { profiles } = useMoreText();
  const to = (view: As | null) => (view ? `/people/${id}?as=${view}` : `/people/${id}`);
  return (
    <div className="see-as">
      <nav aria-label={profiles.as.label}>
        <span className="meta" aria-hidden="true">
          {profiles.as.label}
        </span>
        <ul className="row wrap">
          {[null, ...VIEWS].map((view) => (
            <li key={view ?? "me"}>
              <Link
                to={to(view)}
                className="see-as-link"
                preventScrollReset
                aria-current={view === as ? "page" : undefined}
              >
                {profiles.as[view ?? "me"]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {as === "stranger" && !onWeb ? <Note>{profiles.as.nobodyOnWeb}</Note> : null}
    </div>
  );
}
