import { Form, Link, useLocation } from "@remix-run/react";
import type { MergeLine, MovedKind } from "~/features/members/door";
import { Button, ButtonLink, FormErrors, Note, SectionHead } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { Check } from "~/ui/icons";
import { useStaffText } from "~/ui/staff-text";

interface MergeDoneProps {
  merge: MergeLine & {
    email: string;
    moved: { kind: MovedKind; count: number }[];
    proof: "none" | "password" | "sign-in-again";
  };
  errors: string[];
}

/** Two who were made one: what came along, what waits for her, and the way back. */
export function MergeDone({ merge, errors }: MergeDoneProps) {
  const { done } = useStaffText().duplicates;
  const format = useFormat();
  const { pathname } = useLocation();
  const { kept, by } = merge;
  // Both may go by one name by now.
  const gone = `${merge.gone} (${merge.email})`;
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{done.title({ name: kept })}</h1>
      <p className="lead">{done.by({ kept, gone, by, date: format.date(merge.mergedAt) })}</p>
      <FormErrors errors={errors} />
      <div role="status" className="staff-notes col">
        {merge.provedAt ? (
          <Note icon={Check}>{done.proved({ date: format.date(merge.provedAt) })}</Note>
        ) : merge.waits ? (
          <Note>{done.waits({ email: merge.email })}</Note>
        ) : null}
      </div>
      {merge.final ? (
        <p className="sec">{done.final}</p>
      ) : (
        <>
          <section className="sec" aria-labelledby="moved">
            <SectionHead id="moved" title={done.moved} />
            {merge.moved.length === 0 ? (
              <p>{done.nothing}</p>
            ) : (
              <ul className="merge-moved">
                {merge.moved.map(({ kind, count }) => (
                  <li key={kind}>{done.lines[kind]({ count })}</li>
                ))}
              </ul>
            )}
          </section>
          <Form method="post" className="sec col" style={{ gap: 12 }}>
            <p>{done.until({ date: format.date(merge.undoUntil) })}</p>
            <p className="small">{done.undoHint}</p>
            <div>
              {merge.proof === "none" ? (
                <Button variant="danger" name="intent" value="undo">
                  {done.undo}
                </Button>
              ) : (
                <ButtonLink to={`/settings/proof?to=${pathname}`}>{done.prove}</ButtonLink>
              )}
            </div>
          </Form>
        </>
      )}
      <p className="sec row wrap">
        <Link to={`/people/${merge.keptId}`}>{done.see({ name: kept })}</Link>
        <Link to="/staff/duplicates">{done.back}</Link>
      </p>
    </div>
  );
}
