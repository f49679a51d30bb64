import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, FormErrors, TextField } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { PersonPage } from "../profile-page/person-page.server";

interface CreditProps {
  page: PersonPage;
  /** Where the next line would go: made by the server, so that sending twice is once. */
  newCredit: string;
  lastResult: SubmissionResult<string[]> | null;
}

/** What others wrote to her credit, naming the company she kept; she may decline a line, others add one. */
export function Credit({ page, newCredit, lastResult }: CreditProps) {
  const { profiles } = useMoreText();
  const { credit, isViewer, claimed, as } = page;
  const mayWrite = !isViewer && claimed;
  if (credit.length === 0 && !mayWrite) return null;
  return (
    <section className="sec" id="credit">
      <h2 className="h-xl">{profiles.credit.title}</h2>
      <ul className="p-credit">
        {credit.map((line) => (
          <li key={line.id}>
            <Line line={line} />
            {as ? null : <LineForm line={line} isViewer={isViewer} />}
          </li>
        ))}
      </ul>
      {mayWrite ? <WriteForm page={page} newCredit={newCredit} lastResult={lastResult} /> : null}
    </section>
  );
}

type CreditLine = PersonPage["credit"][number];

function Line({ line }: { line: CreditLine }) {
  const { profiles } = useMoreText();
  const format = useFormat();
  return (
    <>
      <p className="quote">{line.words}</p>
      <p className="small">{profiles.credit.with({ company: line.company })}</p>
      <p className="meta">
        {profiles.credit.by({ name: line.by.name, date: format.date(line.at) })}
      </p>
      {line.declined ? <p className="small">{profiles.credit.declined}</p> : null}
    </>
  );
}

function LineForm({ line, isViewer }: { line: CreditLine; isViewer: boolean }) {
  const { credit: words } = useMoreText().profiles;
  if (!isViewer && !line.mine) return null;
  const [intent, label] = line.mine
    ? (["take-credit-back", words.takeBack] as const)
    : line.declined
      ? (["show-credit", words.show] as const)
      : (["decline-credit", words.decline] as const);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="credit" value={line.id} />
      <button className="btn btn-quiet btn-s" name="intent" value={intent}>
        {label}
        <span className="sr"> {words.about({ words: line.words })}</span>
      </button>
    </Form>
  );
}

function WriteForm({ page, newCredit, lastResult }: CreditProps) {
  const { credit: words } = useMoreText().profiles;
  const name = page.profile.name.split(" ")[0] ?? page.profile.name;
  const [form, fields] = useForm<{ words: string; company: string }>({
    id: "credit-form",
    lastResult,
  });
  return (
    <details className="p-credit-form" open={lastResult?.status === "error"}>
      <summary className="btn btn-plain btn-s">{words.write({ name })}</summary>
      <Form method="post" id={form.id} noValidate className="col" preventScrollReset>
        <p className="small">{words.lead}</p>
        <FormErrors errors={form.errors} />
        <input type="hidden" data-anew="" name="credit" value={newCredit} />
        <TextField field={fields.words} label={words.words({ name })} hint={words.wordsHint} />
        <TextField field={fields.company} label={words.company} hint={words.companyHint} />
        <div>
          <Button variant="primary" name="intent" value="write-credit">
            {words.submit}
          </Button>
        </div>
      </Form>
    </details>
  );
}
