import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { spend } from "~/platform/rate-limit.server";
import { newId } from "~/shared/ids";
import { textFor } from "~/text/text.server";

import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { sentenceOf } from "../answers.server";
import { writeTo } from "../commands/private.server";
import { newPrivateFor } from "../new-private.server";
import { firstWordsSchema, newPrivateQuery } from "../schema";
import { FoundPeople, PeopleSearch } from "../ui/people-picker";
import { Chosen, FirstWords } from "../ui/first-words";
import { useOneAfterTheOther } from "../ui/use-choosing";

export const handle: PageHandle = {
  title: moreTitle((text) => text.messages.newTitle),
  back: () => "/messages",
};

const STARTS = { points: 20, seconds: 3600 };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const query = newPrivateQuery(new URL(request.url).searchParams);
  const found = await newPrivateFor(viewer, query);
  if ("conversationId" in found) throw redirect(`/messages/talk/${found.conversationId}`);
  return { ...found, q: query.q, ids: { conversationId: newId(), clientId: newId() } };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const t = textFor(viewer.language);
  const submission = parseWithZod(await request.formData(), { schema: firstWordsSchema(t) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  const no = (sentence: string, status: number) =>
    data({ lastResult: submission.reply({ formErrors: [sentence] }) }, status);
  if ((await spend("private-starts", viewer.id, STARTS)) > 0)
    return no(t.besideTalk.refusals.tooFast, 429);
  const begun = await writeTo(viewer, submission.value);
  if ("refusal" in begun) return no(sentenceOf(t, begun.refusal), 403);
  return redirect(`/messages/talk/${begun.conversationId}`);
}

export default function NewMessage() {
  const { chosen, shut, matches, theirs, q, ids } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult ?? null;
  const { messages } = useMoreText();
  const to = chosen.map(({ id }) => id);
  return (
    <div className="page narrow private-page">
      <h1 className="h-3xl">{messages.newTitle}</h1>
      <p className="lead">{messages.newLead}</p>
      {shut.length > 0 ? (
        <div className="note mt-3" role="status">
          {shut.map((name, at) => (
            <p key={at}>{messages.notOpen({ name })}</p>
          ))}
        </div>
      ) : null}
      <Chosen people={chosen} />
      {theirs && chosen[0] ? (
        <p className="small mt-2">
          {messages.goesOn({ name: chosen[0].name })}{" "}
          <Link to={`/messages/talk/${theirs}`}>{messages.openIt}</Link>
        </p>
      ) : null}
      <section
        aria-labelledby="find"
        onSubmitCapture={useOneAfterTheOther(to)}
        className={chosen.length > 0 ? "sec" : undefined}
      >
        <h2 className="h-lg" id="find">
          {chosen.length > 0 ? messages.addMore : messages.whom}
        </h2>
        <PeopleSearch q={q} found={matches.length} chosen={to} />
        <Form action="/messages/new">
          {to.map((id) => (
            <input key={id} type="hidden" name="to" value={id} />
          ))}
          <input type="hidden" name="choosing" value="" />
          <FoundPeople people={matches} verb={messages.chooseNamed} name="to" />
        </Form>
      </section>
      {chosen.length > 0 ? <FirstWords people={chosen} ids={ids} lastResult={lastResult} /> : null}
    </div>
  );
}
