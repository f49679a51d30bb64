import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { textFor } from "~/text/text.server";
import { Button, ButtonLink, FormErrors, Note } from "~/ui";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { saveProfile } from "../commands.server";
import { ownProfile } from "../load.server";
import { profileSchema } from "../schema";
import { ProfileFields } from "../ui/profile-fields";

export const handle: PageHandle = { title: (text) => text.people.you.title };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { profile, visibility } = await ownProfile(viewer);
  return { profile, visibility, saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const t = textFor(viewer.language);
  const submission = parseWithZod(await request.formData(), { schema: profileSchema(t) });
  if (submission.status !== "success") {
    return data({ lastResult: submission.reply({ formErrors: [t.common.pleaseCheck] }) }, 400);
  }
  await saveProfile(viewer, submission.value);
  return redirect("/you?saved");
}

export default function You() {
  const { profile, visibility, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { common, people } = useText();
  const [form, fields] = useForm({
    id: "profile",
    lastResult: result?.lastResult ?? null,
    shouldRevalidate: "onSubmit",
  });
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{people.you.title}</h1>
      <p className="lead">{people.you.lead}</p>
      {saved && !result ? <Note>{people.you.saved}</Note> : null}
      <Form method="post" id={form.id} className="col form" noValidate>
        <FormErrors errors={form.errors ?? []} />
        <ProfileFields profile={profile} visibility={visibility} fields={fields as never} />
        <div className="row wrap acts">
          <Button>{common.save}</Button>
          <ButtonLink to={`/people/${profile.id}`} variant="quiet">
            {people.you.seeIt}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
