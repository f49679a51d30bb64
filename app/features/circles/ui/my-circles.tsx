import { Link } from "@remix-run/react";
import { Swatch } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { circlePath, type CircleKind } from "../circle";

interface MyCirclesProps {
  circles: readonly { id: string; slug: string; name: string; kind: CircleKind }[];
}

/** The viewer's own circles, where there is no rail to show them. */
export function MyCircles({ circles: mine }: MyCirclesProps) {
  const { circleCare } = useMoreText();
  if (mine.length === 0) return null;
  return (
    <section className="only-phone mb-7" aria-labelledby="yours">
      <h2 className="label mb-1" id="yours">
        {circleCare.yours}
      </h2>
      <ul>
        {mine.map((circle) => (
          <li key={circle.id} className="border-t border-line first:border-t-0">
            <Link
              className="flex min-h-12 items-center gap-3 text-ink no-underline"
              to={circlePath(circle.slug)}
              prefetch="intent"
            >
              <Swatch kind={circle.kind} />
              <span className="name truncate">{circle.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
