import { Form, Link } from "@remix-run/react";
import type { Pair } from "~/features/members/door";
import { Button, ButtonLink, Chip } from "~/ui";
import { useStaffText } from "~/ui/staff-text";
import { Twin, type HeldTwin } from "./twin";

/** Two people side by side, with what makes us think that they are one, and the two answers. */
export function PairLine({
  pair: { one, other, reasons },
}: {
  pair: Omit<Pair, "one" | "other"> & { one: HeldTwin; other: HeldTwin };
}) {
  const { duplicates } = useStaffText();
  const names = { one: one.name, other: other.name };
  return (
    <li>
      <div className="row wrap pair-why">
        {reasons.map((reason) => (
          <Chip key={reason}>{duplicates.reasons[reason]}</Chip>
        ))}
      </div>
      <div className="pair-two">
        {[one, other].map((twin) => (
          <Twin
            key={twin.id}
            twin={twin}
            name={
              <Link className="name" to={`/people/${twin.id}`}>
                <bdi>{twin.name}</bdi>
              </Link>
            }
          />
        ))}
      </div>
      <div className="row wrap">
        <ButtonLink
          to={`/staff/duplicates/${one.id}/${other.id}`}
          small
          aria-label={duplicates.compareThem(names)}
        >
          {duplicates.compare}
        </ButtonLink>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="one" value={one.id} />
          <input type="hidden" name="other" value={other.id} />
          <Button
            small
            variant="quiet"
            name="intent"
            value="different"
            aria-label={duplicates.differentThem(names)}
          >
            {duplicates.different}
          </Button>
        </Form>
      </div>
    </li>
  );
}
