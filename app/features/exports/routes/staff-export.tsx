import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireFreshProof, requireStaff } from "~/features/accounts/door.server";
import { Button, ButtonLink, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import type { StaffText } from "~/text/staff";
import { askForEverything, exportsOf, type ExportLine } from "../commands.server";

export const handle: PageHandle = { title: (text) => text.shell.exports };

const HERE = "/staff/export";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  return { lines: await exportsOf(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request);
  await askForEverything(await requireFreshProof(request));
  return redirect(HERE);
}

export default function StaffExport() {
  const { lines } = useLoaderData<typeof loader>();
  const { exporting: words } = useStaffText();
  const isMade = lines.some(({ state }) => state === "QUEUED" || state === "RUNNING");
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className="col" style={{ gap: 16, marginTop: 16 }}>
        <p>{words.leftOut}</p>
        <p className="small">{words.noted}</p>
        <Form method="post" reloadDocument>
          <Button variant="primary">{words.make}</Button>
        </Form>
      </div>
      <h2 className="h-xl" style={{ marginTop: 32 }}>
        {words.yours}
      </h2>
      {lines.length === 0 ? <p className="small">{words.none}</p> : null}
      <List>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </List>
      {isMade ? <ButtonLink to={HERE}>{words.again}</ButtonLink> : null}
    </div>
  );
}

// One of an older Weft may have a problem that this one does not know.
const sentenceOf = (words: StaffText["exporting"]["problems"], problem: string | null): string =>
  problem === "disk-full" || problem === "store-broken" ? words[problem] : words.broken;

function Line({ line }: { line: ExportLine }) {
  const { exporting: words } = useStaffText();
  const format = useFormat();
  const { state, problem, bytes, expiresAt } = line;
  return (
    <li className="flex flex-wrap items-center gap-4 py-3!">
      <div className="grow">
        <div>{format.date(line.createdAt)}</div>
        <div className="small">
          {words.state[state]}
          {state === "READY" && expiresAt
            ? `, ${words.until({ when: `${format.date(expiresAt)}, ${format.time(expiresAt)}` })}`
            : null}
          {state === "FAILED" ? `. ${sentenceOf(words.problems, problem)}` : null}
        </div>
      </div>
      {state === "READY" ? (
        <a className="btn btn-plain btn-s" href={`/staff/export/${line.id}`}>
          {words.fetch({ size: format.bytes(bytes ?? 0) })}
        </a>
      ) : null}
    </li>
  );
}
