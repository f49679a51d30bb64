import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Button, Empty, ListFoot, FormErrors, Note, SelectField, Table, TextField } from "~/ui";
import { Check } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { notFound } from "~/platform/http/responses.server";
import { momentOfPage } from "~/platform/request-context.server";
import { giveRole, turnOffFor } from "../commands/role.server";
import { formOf } from "../forms.server";
import { requireFreshProof } from "../proof.server";
import { requireStaff } from "../sessions.server";
import { accountsPage } from "../staff/people.server";
import { PEOPLE_STATES, peopleAsked, personForm, ROLES } from "../staff/schema";
import { PersonLine } from "../staff/ui/person-line";

export const handle: PageHandle = { title: (t) => t.shell.peopleAndRoles, back: () => "/staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const asked = peopleAsked.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows, next } = await accountsPage(asked);
  const { q, role, state } = asked;
  return {
    ...{ rows, q, role, state, now: momentOfPage() },
    viewer: { id: viewer.id, role: viewer.role },
    more: next && new URLSearchParams({ q, role, state, ...next }).toString(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request);
  const viewer = await requireFreshProof(request);
  const form = personForm.safeParse(Object.fromEntries(await formOf(request)));
  if (!form.success) throw notFound();
  const back = new URL(request.url).searchParams;
  if (form.data.intent === "second-off") {
    await turnOffFor(viewer, form.data.person);
    back.set("done", "off");
  } else {
    const came = await giveRole(viewer, form.data.person, form.data.role);
    if (came === "last-owner") return data({ lastOwner: true }, 400);
    back.set("done", "role");
  }
  return redirect(`/staff/people?${back}`);
}

export default function StaffPeople() {
  const { rows, more, viewer, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { people } = useStaffText().running;
  const [params] = useSearchParams();
  const done = { role: people.given, off: people.turnedOff }[params.get("done") ?? ""];
  return (
    <div className="page">
      <h1 className="h-3xl">{people.title}</h1>
      <p className="lead">{people.lead}</p>
      <Filters />
      {done ? (
        <div role="status">
          <Note icon={Check}>{done}</Note>
        </div>
      ) : null}
      <FormErrors errors={answer?.lastOwner ? [people.lastOwner] : []} />
      {rows.length === 0 ? (
        <Empty title={people.none} line={people.noneLine}>
          <Link className="btn btn-plain" to="/staff/people">
            {people.everybody}
          </Link>
        </Empty>
      ) : (
        <Table
          list
          caption={people.caption}
          head={[
            { label: people.person },
            { label: people.state },
            { label: people.lastSeen },
            { label: people.second },
            { label: people.role },
          ]}
        >
          {rows.map((person) => (
            <PersonLine key={person.id} person={person} viewer={viewer} now={now} />
          ))}
        </Table>
      )}
      <ListFoot to={more ? `?${more}` : null} />
    </div>
  );
}

/** The filters are a form that leads to an address: it can be kept, and works without a script. */
function Filters() {
  const { q, role, state } = useLoaderData<typeof loader>();
  const { people } = useStaffText().running;
  return (
    <form role="search" className="filters">
      <TextField key={q} type="search" name="q" label={people.search} defaultValue={q} />
      <SelectField
        key={`role ${role}`}
        name="role"
        label={people.role}
        defaultValue={role}
        options={[
          { value: "all", label: people.everyRole },
          ...ROLES.map((value) => ({ value, label: people.roles[value] })),
        ]}
      />
      <SelectField
        key={`state ${state}`}
        name="state"
        label={people.state}
        defaultValue={state}
        options={PEOPLE_STATES.map((value) => ({ value, label: people.states[value] }))}
      />
      <Button>{people.find}</Button>
    </form>
  );
}
