import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { SettingsFrame } from "~/features/accounts/door";
import { contactReach } from "~/features/discussion/door.server";
import { contactOf, contactSchema, saveContact } from "~/features/members/door.server";
import { BlockForm, OwnReports, useBlocked } from "~/features/moderation/door";
import {
  blockedPeople,
  blockSchema,
  reportsBy,
  setBlocked,
} from "~/features/moderation/door.server";
import { limit } from "~/platform/rate-limit.server";
import { safePath } from "~/shared/paths";
import { textFor } from "~/text/text.server";
import { Avatar, Button, List, RadioCards } from "~/ui";

import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";

export const handle: PageHandle = {
  title: moreTitle((text) => text.messages.contact.tab),
  back: () => "/settings",
};

const HERE = "/settings/contact";
const BLOCKS = { points: 60, seconds: 3600 };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [contact, reach, blocked, reports] = await Promise.all([
    contactOf(viewer.id),
    contactReach(viewer.id),
    blockedPeople(viewer.id),
    reportsBy(viewer.id),
  ]);
  return { contact, reach, blocked, reports, now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const form = await request.formData();
  const broken = () => data({ error: textFor(viewer.language).common.errors.broken }, 400);
  if (form.get("intent") === "block") {
    const submission = parseWithZod(form, { schema: blockSchema });
    if (submission.status !== "success") return broken();
    await limit("blocks", viewer.id, BLOCKS);
    await setBlocked(viewer, submission.value.memberId, submission.value.blocked);
    return redirect(safePath(form.get("back"), `${HERE}?done=block`));
  }
  const submission = parseWithZod(form, { schema: contactSchema });
  if (submission.status !== "success") return broken();
  await saveContact(viewer, submission.value.contact);
  return redirect(`${HERE}?done=contact`);
}

export default function ContactSettings() {
  const { contact, reach, blocked, reports, now } = useLoaderData<typeof loader>();
  const { messages, moderation } = useMoreText();
  const { contact: words } = messages;
  const still = useBlocked(blocked.map(({ id }) => id));
  return (
    <SettingsFrame done={{ contact: words.saved, block: moderation.block.done }}>
      <Form method="post" className="col" key={contact}>
        <RadioCards
          name="contact"
          label={words.title}
          hint={words.hint}
          defaultValue={contact}
          cards={[
            {
              value: "MEMBERS",
              title: words.MEMBERS,
              detail: words.membersNow({ count: reach.members }),
            },
            {
              value: "CIRCLES",
              title: words.CIRCLES,
              detail: words.circlesNow({ count: reach.circles }),
            },
            { value: "NOBODY", title: words.NOBODY, detail: words.nobodyNow },
          ]}
        />
        <div className="mt-3">
          <Button variant="primary">{words.save}</Button>
        </div>
      </Form>
      <section aria-labelledby="blocked">
        <h2 className="h-xl" id="blocked">
          {moderation.block.listTitle}
        </h2>
        {blocked.length === 0 ? (
          <p className="small">{moderation.block.nobody}</p>
        ) : (
          <List>
            {blocked.map(({ id, name }) => (
              <li key={id} className="flex items-center gap-4 py-3!">
                <Avatar name={name} size={40} />
                <BlockForm memberId={id} name={name} isBlocked={still.has(id)} back={HERE} />
              </li>
            ))}
          </List>
        )}
      </section>
      <section aria-labelledby="reported">
        <h2 className="h-xl" id="reported">
          {moderation.report.yours}
        </h2>
        {reports.length === 0 ? (
          <p className="small">{moderation.report.none}</p>
        ) : (
          <OwnReports reports={reports} now={now} />
        )}
      </section>
    </SettingsFrame>
  );
}
