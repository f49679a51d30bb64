import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { momentOfPage } from "~/platform/request-context.server";
import { Avatar, Badge, Button, Empty, List, SectionHead } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import {
  greetersFor,
  newcomersFor,
  noteGreeted,
  setGreeter,
  type Newcomer,
} from "../greeting/greeting.server";
import { greetingForm } from "../greeting/schema";

export const handle: PageHandle = {
  title: moreTitle((text) => text.greeting.title),
  back: () => "/",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [greeters, newcomers] = await Promise.all([
    greetersFor(viewer.id),
    newcomersFor(viewer.id),
  ]);
  return { ...greeters, newcomers, now: momentOfPage() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const form = greetingForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw notFound();
  if (form.data.intent === "greeted") await noteGreeted(viewer, form.data.person);
  else await setGreeter(viewer, form.data.intent === "take");
  return redirect("/greeting");
}

export default function Greeting() {
  const { greets, names, newcomers, now } = useLoaderData<typeof loader>();
  const { greeting } = useMoreText();
  const format = useFormat();
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{greeting.title}</h1>
      <p className="lead">{greeting.lead}</p>
      {greets ? (
        <section aria-labelledby="newcomers" style={{ marginTop: 24 }}>
          <SectionHead id="newcomers" title={greeting.waiting} />
          {newcomers.length === 0 ? (
            <Empty title={greeting.none} line={greeting.noneLine} level={3} />
          ) : (
            <List>
              {newcomers.map((person) => (
                <NewcomerRow key={person.id} person={person} now={now} />
              ))}
            </List>
          )}
        </section>
      ) : null}
      <section aria-labelledby="greeters" className="col" style={{ gap: 12, marginTop: 32 }}>
        <h2 className="h-xl" id="greeters">
          {greeting.role}
        </h2>
        <p>
          {names.length > 0 ? greeting.greeters({ names: format.list(names) }) : greeting.nobody}
        </p>
        <Form method="post">
          <Button
            variant={greets ? "plain" : "primary"}
            name="intent"
            value={greets ? "hand-back" : "take"}
          >
            {greets ? greeting.handBack : greeting.take}
          </Button>
        </Form>
      </section>
    </div>
  );
}

function NewcomerRow({ person, now }: { person: Newcomer; now: string }) {
  const { greeting } = useMoreText();
  const format = useFormat();
  const { id, name, since, greeter, hers } = person;
  return (
    <li className="row row-3 top wrap">
      <Avatar name={name} size={48} />
      <div className="grow">
        <p className="row wrap">
          <Link className="name" to={`/people/${id}`} prefetch="intent">
            <bdi>{name}</bdi>
          </Link>
          {hers ? <Badge>{greeting.yours}</Badge> : null}
        </p>
        <p className="meta">
          {greeting.since({ ago: format.ago(since, now) })}
          {greeter && !hers ? ` · ${greeting.askedOf({ name: greeter })}` : null}
        </p>
        <div className="row wrap greeting-acts">
          <Link
            className="btn btn-primary btn-s"
            to={`/messages/new?q=${encodeURIComponent(name)}`}
          >
            {greeting.write}
          </Link>
          <Form method="post">
            <input type="hidden" name="person" value={id} />
            <Button small name="intent" value="greeted" aria-label={greeting.doneFor({ name })}>
              {greeting.done}
            </Button>
          </Form>
        </div>
      </div>
    </li>
  );
}
