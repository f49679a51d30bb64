import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { confirmEmail } from "../commands/email.server";
import { theCommunity } from "../people.server";
import { confirmation, type Confirmation } from "../queries.server";
import { isRefusal, refusalStatus } from "../refusals";
import { optionalMember } from "../sessions.server";
import { Doorstep } from "../ui/doorstep";
import { LinkOver } from "../ui/link-over";

export const handle: PageHandle = { title: moreTitle((t) => t.accounts.ways.emailTitle) };

export async function loader({ params }: LoaderFunctionArgs) {
  const [community, seen] = await Promise.all([
    theCommunity(),
    confirmation(params["secret"] ?? ""),
  ]);
  return data({ community: community?.name ?? null, seen }, seen.state === "over" ? 410 : 200);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const secret = params["secret"] ?? "";
  const answer = await confirmEmail(secret, await optionalMember(request));
  if ("taken" in answer) return data({ taken: true }, 409);
  if (isRefusal(answer)) return data({ taken: false }, refusalStatus(answer));
  // The page itself says how far it has come; loading it again changes nothing.
  throw redirect(`/confirm-email/${secret}`);
}

export default function ConfirmEmail() {
  const { community, seen } = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>()?.taken ?? false;
  return <Doorstep community={community}>{taken ? <Taken /> : <HowFar seen={seen} />}</Doorstep>;
}

function HowFar({ seen }: { seen: Confirmation }) {
  const { confirmEmail: words } = useMoreText().accounts;
  switch (seen.state) {
    case "over":
      return (
        <LinkOver
          title={words.overTitle}
          text={words.overText}
          again={{ to: "/settings/sign-in", label: words.toSettings }}
        />
      );
    case "half":
      return <Said title={words.halfTitle} text={words.halfText(seen)} />;
    case "done":
      return <Said title={words.doneTitle} text={words.doneText(seen)} />;
    case "asks":
      return (
        <>
          <h1 className="h-3xl">{seen.which === "new" ? words.title : words.oldTitle}</h1>
          <p className="lead" style={{ marginTop: 12 }}>
            {seen.which === "new" ? words.newText(seen) : words.oldText(seen)}
          </p>
          <Form method="post" reloadDocument style={{ marginTop: 24 }}>
            <Button variant="primary" block>
              {seen.which === "new" ? words.submitNew : words.submitOld}
            </Button>
          </Form>
        </>
      );
  }
}

function Taken() {
  const { confirmEmail: words } = useMoreText().accounts;
  return <Said title={words.takenTitle} text={words.takenText} />;
}

function Said({ title, text }: { title: string; text: string }) {
  const { toSettings } = useMoreText().accounts.confirmEmail;
  return (
    <div className="col" style={{ gap: 16 }}>
      <h1 className="h-3xl">{title}</h1>
      <p className="lead" role="status">
        {text}
      </p>
      <ButtonLink to="/settings/sign-in" block>
        {toSettings}
      </ButtonLink>
    </div>
  );
}
