import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { Button, Empty, ListFoot, SelectField, Table, TextField } from "~/ui";
import { useFormat } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { auditFor, type NamedLine } from "../queries.server";
import { auditQuery } from "../schema";

export const handle: PageHandle = { title: (t) => t.shell.audit, back: () => "/staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  const asked = auditQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { ...(await auditFor(asked)), asked };
}

export default function Audit() {
  const { lines, next, asked, personName } = useLoaderData<typeof loader>();
  const { audit } = useStaffText().running;
  const { before: _, ...kept } = asked;
  const path = (more: Record<string, string>) =>
    `/staff/audit?${new URLSearchParams({ ...kept, ...more })}`;
  return (
    <div className="page">
      <h1 className="h-3xl">{audit.title}</h1>
      <p className="lead">{audit.lead}</p>
      <Filters />
      {personName ? (
        <p>
          {audit.only({ name: personName })} <Link to="/staff/audit">{audit.all}</Link>
        </p>
      ) : null}
      {lines.length === 0 ? (
        <Empty title={audit.none} line={audit.noneLine} />
      ) : (
        <Table caption={audit.title} head={[{ label: audit.when }, { label: audit.act }]}>
          {lines.map((line) => (
            <Line key={line.id} line={line} only={asked.person ? null : path} />
          ))}
        </Table>
      )}
      <ListFoot
        to={next ? path({ before: next }) : null}
        label={audit.older}
        empty={lines.length === 0}
      />
    </div>
  );
}

interface LineProps {
  line: NamedLine;
  /** The address of what concerns one person; null where that is shown. */
  only: ((more: Record<string, string>) => string) | null;
}

function Line({ line, only }: LineProps) {
  const { audit, people } = useStaffText().running;
  const format = useFormat();
  const roles = new Map(Object.entries(people.roles));
  const by = line.actorId === null ? audit.someone : (line.actor ?? audit.gone);
  const whom = line.member ?? audit.gone;
  const said = new Map(Object.entries(audit.acts)).get(line.act);
  const { from, to } = line.details;
  return (
    <tr>
      <td className="whitespace-nowrap">
        <time dateTime={line.at}>
          {format.date(line.at)}, {format.time(line.at)}
        </time>
      </td>
      <td>
        {said ? said({ by, whom }) : audit.other({ by, act: line.act })}
        {typeof from === "string" && typeof to === "string" ? (
          <span className="meta">
            {" "}
            {audit.fromTo({ from: roles.get(from) ?? from, to: roles.get(to) ?? to })}
          </span>
        ) : null}
        {only ? (
          <span className="meta dot-sep">
            {inIt(line).map(({ id, name }) => (
              <Link key={id} to={only({ person: id })}>
                {audit.onlyNamed({ name })}
              </Link>
            ))}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

/** The people whom a line is about, each once. */
const inIt = ({ actorId, actor, memberId, member }: NamedLine) => [
  ...(actorId && actor ? [{ id: actorId, name: actor }] : []),
  ...(memberId && member && memberId !== actorId ? [{ id: memberId, name: member }] : []),
];

function Filters() {
  const { asked } = useLoaderData<typeof loader>();
  const { audit } = useStaffText().running;
  return (
    <form role="search" className="filters">
      {asked.person ? <input type="hidden" name="person" value={asked.person} /> : null}
      <SelectField
        name="act"
        label={audit.act}
        defaultValue={asked.act ?? ""}
        options={[
          { value: "", label: audit.every },
          ...Object.entries(audit.acts).map(([value, said]) => ({
            value,
            label: said({ by: "…", whom: "…" }),
          })),
        ]}
      />
      <TextField type="date" name="from" label={audit.from} defaultValue={asked.from ?? ""} />
      <TextField type="date" name="until" label={audit.until} defaultValue={asked.until ?? ""} />
      <Button>{audit.show}</Button>
    </form>
  );
}
