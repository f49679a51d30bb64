import { Form } from "@remix-run/react";
import { ChevronRight, Download } from "~/ui/icons";
import { Button, ButtonLink, FormErrors, Icon, Sheet } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import type { Totals } from "../stored-plan";

interface SumProps {
  id: string;
  totals: Totals;
}

/** What an import will do, in sentences, and the button that says yes to it. */
export function Ready({ id, totals, newCohorts }: SumProps & { newCohorts: readonly string[] }) {
  const { ready, one } = useStaffText().imports;
  const { list } = useFormat();
  const writes = totals.CREATE + totals.UPDATE;
  const sentences = [
    ready.create({ count: totals.CREATE }),
    totals.UPDATE > 0 && ready.update({ count: totals.UPDATE }),
    totals.REMARKED > 0 && ready.remarked({ count: totals.REMARKED }),
    totals.SKIP > 0 && ready.skip({ count: totals.SKIP }),
    totals.ERROR > 0 && ready.error({ count: totals.ERROR }),
    newCohorts.length > 0 &&
      ready.newCohorts({ count: newCohorts.length, names: list(newCohorts.slice(0, 12)) }),
  ];
  return (
    <Sheet className="pad col" style={{ gap: 16 }}>
      <h2 className="h-xl">{ready.title}</h2>
      <Sentences of={sentences} />
      <Form method="post" className="row wrap row-4">
        {writes > 0 ? (
          <Button variant="primary" name="intent" value="apply">
            {totals.CREATE > 0
              ? ready.confirm({ count: writes })
              : ready.confirmUpdate({ count: writes })}
          </Button>
        ) : (
          <p className="small">{ready.nothing}</p>
        )}
        <Button variant="plain" name="intent" value="remap">
          {ready.remap}
        </Button>
        <ErrorsLink id={id} totals={totals} />
        <Button variant="quiet" className="push" name="intent" value="discard">
          {one.discard}
        </Button>
      </Form>
    </Sheet>
  );
}

/** What an import has done, how to go on, and how to take it back. */
export function Done({ id, totals }: SumProps) {
  const { done } = useStaffText().imports;
  const sentences = [
    done.created({ count: totals.CREATE }),
    totals.UPDATE > 0 && done.updated({ count: totals.UPDATE }),
    totals.CREATE > 0 && done.inviteLine,
  ];
  return (
    <Sheet className="pad col" style={{ gap: 16 }}>
      <h2 className="h-xl">{done.title}</h2>
      <Sentences of={sentences} />
      <div className="row wrap row-4">
        {totals.CREATE > 0 ? (
          <ButtonLink variant="primary" to={`/staff/invitations?import=${id}`}>
            {done.invite}
          </ButtonLink>
        ) : null}
        <ErrorsLink id={id} totals={totals} />
      </div>
      <details className="fold">
        <summary>
          <Icon as={ChevronRight} />
          {done.undo}
        </summary>
        <Form method="post" className="col" style={{ gap: 12 }}>
          <p className="strong">{done.undoQuestion}</p>
          <p className="small max-w-[44em]">{done.undoConsequence}</p>
          <div>
            <Button variant="danger" name="intent" value="undo">
              {done.undoYes}
            </Button>
          </div>
        </Form>
      </details>
    </Sheet>
  );
}

/** What an undo did and what it left. */
export function Undone({ totals }: Pick<SumProps, "totals">) {
  const { undone } = useStaffText().imports;
  return (
    <Sheet className="pad col" style={{ gap: 16 }}>
      <h2 className="h-xl">{undone.title}</h2>
      <Sentences
        of={[
          undone.removed({ count: totals.REMOVED }),
          totals.RESTORED > 0 && undone.restored({ count: totals.RESTORED }),
          totals.KEPT > 0 && undone.kept({ count: totals.KEPT }),
        ]}
      />
    </Sheet>
  );
}

/** A problem of the last step, above everything else. */
export function StepProblem({ problem }: { problem: string | null }) {
  const { problem: sentences } = useStaffText().imports;
  const known: Record<string, string> = sentences;
  return <FormErrors errors={problem ? [known[problem] ?? problem] : null} />;
}

function ErrorsLink({ id, totals }: SumProps) {
  const { ready } = useStaffText().imports;
  if (totals.ERROR + totals.SKIP + totals.REMARKED === 0) return null;
  return (
    <a className="btn btn-quiet" href={`/staff/imports/${id}/errors.csv`} download>
      <Icon as={Download} />
      {ready.errors}
    </a>
  );
}

function Sentences({ of }: { of: readonly (string | false)[] }) {
  return (
    <ul className="col" style={{ gap: 4 }}>
      {of.filter(Boolean).map((sentence) => (
        <li key={sentence || ""}>{sentence}</li>
      ))}
    </ul>
  );
}
