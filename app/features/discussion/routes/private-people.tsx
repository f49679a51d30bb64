import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { blockedBy } from "~/features/moderation/door.server";
import { limit } from "~/platform/rate-limit.server";
import { textFor } from "~/text/text.server";
import { Button, FormErrors } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { addToConversation, leaveConversation } from "../commands/private.server";
import { sentenceOf } from "../answers.server";
import { privateFor } from "../private-talk.server";
import { peopleToWriteTo } from "../queries/contact.server";
import { peopleIntentSchema, peopleQuery } from "../schema";
import { FoundPeople, PeopleSearch } from "../ui/people-picker";
import { People } from "../ui/private-people";

const ADDS = { points: 30, seconds: 3600 };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { found, people, name, may } = await privateFor(viewer, params["conversationId"]);
  const { q } = peopleQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const chosen = people.map(({ id }) => id);
  const [blocked, matches] = await Promise.all([
    blockedBy(viewer.id),
    may.add ? peopleToWriteTo(viewer.id, q, chosen) : [],
  ]);
  return { id: found.id, people, name, may, blocked, q, matches };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const id = params["conversationId"] ?? "";
  const submission = parseWithZod(await request.formData(), { schema: peopleIntentSchema });
  const t = textFor(viewer.language);
  if (submission.status !== "success") return data({ error: t.common.errors.broken }, 400);
  const { value } = submission;
  await limit("private-people", viewer.id, ADDS);
  const decision =
    value.intent === "leave"
      ? await leaveConversation(viewer, id)
      : await addToConversation(viewer, id, value.memberId);
  if (!decision.allowed) return data({ error: sentenceOf(t, decision.refusal) }, 403);
  return redirect(value.intent === "leave" ? "/messages" : `/messages/talk/${id}/people`);
}

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (_text, { name }) => name,
  back: ({ id }) => `/messages/talk/${id}`,
};

export default function PrivatePeople() {
  const { people, name, may, blocked, q, matches, id } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error ?? null;
  const { messages } = useMoreText();
  return (
    <div className="page narrow private-page">
      <p className="meta">{name}</p>
      <h1 className="h-3xl">{messages.whoIsHere}</h1>
      <FormErrors errors={error ? [error] : null} />
      <People people={people} blocked={blocked} back={`/messages/talk/${id}/people`} />
      {may.add ? (
        <section className="sec" aria-labelledby="add">
          <h2 className="h-xl" id="add">
            {messages.add}
          </h2>
          <p className="lead">{messages.addSays}</p>
          <PeopleSearch q={q} found={matches.length} />
          <Form method="post">
            <input type="hidden" name="intent" value="add" />
            <FoundPeople people={matches} verb={messages.addNamed} />
          </Form>
        </section>
      ) : null}
      {may.leave ? (
        <section className="sec" aria-labelledby="leave">
          <h2 className="h-xl" id="leave">
            {messages.leave}
          </h2>
          <p className="lead">{messages.leaveSays}</p>
          <Form method="post" className="mt-3">
            <input type="hidden" name="intent" value="leave" />
            <Button variant="danger">{messages.leave}</Button>
          </Form>
        </section>
      ) : null}
    </div>
  );
}
