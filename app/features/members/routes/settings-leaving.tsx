import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AnsweredForm, SettingsFrame } from "~/features/accounts/door";
import {
  formOf,
  goOut,
  requireFreshProof,
  requireMember,
  sayWhatIsWrong,
  theCommunity,
  waysIn,
} from "~/features/accounts/door.server";
import { textFor } from "~/text/text.server";
import { Button, ButtonLink, CheckField, RadioCards } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { leave } from "../leaving/commands.server";
import { leaveSchema } from "../leaving/schema";

export const handle: PageHandle = {
  title: moreTitle((text) => text.going.leave.title),
  back: () => "/settings",
};

const HERE = "/settings/leaving";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [{ proof }, community] = await Promise.all([waysIn(viewer), theCommunity()]);
  return { proof, community: community?.name ?? "" };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireFreshProof(request);
  const form = await formOf(request);
  const text = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: leaveSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const answer = await leave(viewer, submission.value.messages);
  if ("refusal" in answer) {
    const formErrors = [text.going.leave.lastOwner];
    return data({ form: "", lastResult: submission.reply({ formErrors }) }, 409);
  }
  throw goOut();
}

export default function SettingsLeaving() {
  const { proof, community } = useLoaderData<typeof loader>();
  const { leave: words } = useMoreText().going;
  const [form, fields] = useForm<{ messages: string; sure: string }>({
    id: "leave",
    lastResult: useActionData<typeof action>()?.lastResult,
  });
  return (
    <SettingsFrame done={{}}>
      <section aria-labelledby="leaving" className="col" style={{ gap: 16 }}>
        <h2 className="h-xl" id="leaving">
          {words.title}
        </h2>
        <p>{words.lead({ community })}</p>
        <p>{words.what}</p>
        <p>{words.back}</p>
        <p>
          {words.rather} <Link to="/settings/pause">{words.ratherPause}</Link>.
        </p>
      </section>
      {proof !== "none" ? (
        <div>
          <ButtonLink to={`/settings/proof?to=${HERE}`}>{words.prove}</ButtonLink>
        </div>
      ) : (
        <AnsweredForm form={form} gap={24}>
          <RadioCards
            field={fields.messages}
            label={words.messages}
            cards={[
              { value: "STAY", title: words.stay, detail: words.stayDetail },
              { value: "TAKEN_BACK", title: words.takenBack, detail: words.takenBackDetail },
            ]}
          />
          <CheckField field={fields.sure} label={words.sure} />
          <div>
            <Button variant="danger">{words.go({ community })}</Button>
          </div>
        </AnsweredForm>
      )}
    </SettingsFrame>
  );
}
