import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { sendAgain } from "~/platform/mail/outbox.server";
import { Empty, ListFoot, Tabs } from "~/ui";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { loadLetterFor, outboxFor } from "../queries.server";
import { outboxQuery, sendAgainForm } from "../schema";
import { LetterSheet } from "../ui/letter-sheet";
import { OutboxList } from "../ui/outbox-list";
import { OutboxNotes } from "../ui/outbox-notes";

export const handle: PageHandle = { title: (text) => text.shell.outbox };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const asked = outboxQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [outbox, letter] = await Promise.all([
    outboxFor(asked),
    asked.letter ? loadLetterFor(viewer, asked.letter) : null,
  ]);
  return { ...outbox, letter, show: asked.show, queued: asked.queued, now: new Date() };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request);
  const form = sendAgainForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw notFound();
  return redirect(`/staff/outbox?queued=${await sendAgain(form.data.letter)}`);
}

export default function Outbox() {
  const page = useLoaderData<typeof loader>();
  const { outbox } = useStaffText();
  const { show, lines, next, letter, leaves, waiting, failed, sent, now } = page;
  const path = (more: Record<string, string>) =>
    `/staff/outbox?${new URLSearchParams({ show, ...more }).toString()}`;
  if (letter) {
    return (
      <div className="page narrow">
        <LetterSheet letter={letter} leaves={leaves} back={path({})} />
      </div>
    );
  }
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{outbox.title}</h1>
      <p className="lead">{outbox.lead}</p>
      <OutboxNotes leaves={leaves} held={page.held} failed={failed} queued={page.queued} />
      <Tabs
        label={outbox.filter}
        tabs={[
          { to: path({ show: "all" }), label: outbox.all, current: show === "all" },
          {
            to: path({ show: "waiting" }),
            label: outbox.waiting({ count: waiting }),
            current: show === "waiting",
          },
          {
            to: path({ show: "failed" }),
            label: outbox.failed({ count: failed }),
            current: show === "failed",
          },
          {
            to: path({ show: "sent" }),
            label: outbox.sent({ count: sent }),
            current: show === "sent",
          },
        ]}
      />
      {lines.length === 0 ? (
        <Empty
          title={show === "all" ? outbox.none : outbox.noneOfKind}
          line={show === "all" ? outbox.noneLine : outbox.noneOfKindLine}
        />
      ) : (
        <OutboxList lines={lines} now={now} hrefOf={(id) => path({ letter: id })} />
      )}
      <ListFoot
        to={next ? path({ before: next }) : null}
        label={outbox.older}
        empty={lines.length === 0}
      />
    </div>
  );
}
