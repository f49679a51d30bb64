import { Link } from "@remix-run/react";
import { Swatch, type CircleKind } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface PersonCirclesProps {
  circles: readonly {
    slug: string;
    name: string;
    kind: CircleKind;
    shared: boolean;
    role: string | null;
  }[];
  isViewer: boolean;
}

/** The circles somebody sits in, of those the viewer may read, with the role she holds there. */
export function PersonCircles({ circles, isViewer }: PersonCirclesProps) {
  const { people } = useMoreText();
  if (circles.length === 0) return null;
  return (
    <section className="sec">
      <h2 className="h-xl">{people.circlesOf}</h2>
      <ul className="circ">
        {circles.map((circle) => (
          <li key={circle.slug}>
            <Swatch kind={circle.kind} />
            <Link className="grow" to={`/circles/${circle.slug}`} prefetch="intent">
              {circle.name}
            </Link>
            <span className="meta">
              {circle.role ?? (circle.shared && !isViewer ? people.bothHere : null)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
