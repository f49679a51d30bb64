import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Button } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { safePath } from "~/shared/paths";
import { formOf, mayChooseLanguage } from "../forms.server";
import { theCommunity } from "../people.server";
import { halfwayOf, takeSecondStep } from "../second-step/halfway.server";
import { CodeField } from "../second-step/ui/code-field";
import { PasskeyButton } from "../second-step/ui/passkey-button";
import { Doorstep } from "../ui/doorstep";

export const handle: PageHandle = { title: (t) => t.shell.signIn };

const whereTo = (request: Request) => safePath(new URL(request.url).searchParams.get("to"));

export async function loader({ request }: LoaderFunctionArgs) {
  const [half, community] = await Promise.all([halfwayOf(request), theCommunity()]);
  if (!half) throw redirect("/sign-in");
  const { hasApp, hasPasskey } = half;
  return { community: community?.name ?? null, hasApp, hasPasskey, to: whereTo(request) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  await mayChooseLanguage(request, form);
  const by = form.get("by") === "recovery" ? "recovery" : "app";
  const answer = await takeSecondStep(request, { code: String(form.get("code") ?? ""), by });
  if ("cookies" in answer) {
    const headers = new Headers();
    for (const cookie of answer.cookies) headers.append("Set-Cookie", cookie);
    throw redirect(whereTo(request), { headers });
  }
  return data({ by, over: "over" in answer }, 400);
}

export default function Second() {
  const { community, hasApp, hasPasskey, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { second, passkeys } = useMoreText().safety;
  const [params] = useSearchParams();
  const isRecovery = answer ? answer.by === "recovery" : params.get("by") === "recovery";
  const other = new URLSearchParams({ to, ...(isRecovery ? {} : { by: "recovery" }) });
  return (
    <Doorstep community={community} languageAction={`/sign-in/second?to=${encodeURIComponent(to)}`}>
      <h1 className="h-3xl">{second.title}</h1>
      {answer?.over ? (
        <>
          <p className="lead" role="alert">
            {second.over}
          </p>
          <Link className="btn btn-primary btn-block" to="/sign-in">
            {second.again}
          </Link>
        </>
      ) : (
        <div className="col" style={{ gap: 16, marginTop: 24 }}>
          {hasPasskey ? (
            <PasskeyButton ceremony="sign-in" label={passkeys.signIn} to={to} block />
          ) : null}
          {hasApp ? (
            <Form method="post" reloadDocument className="col" style={{ gap: 16 }}>
              <input type="hidden" name="by" value={isRecovery ? "recovery" : "app"} />
              <CodeField
                isRecovery={isRecovery}
                label={isRecovery ? second.recovery : second.app}
                hint={isRecovery ? second.recoveryHint : second.appHint}
                errors={answer ? [second.wrong] : []}
              />
              <Button variant="primary" block>
                {second.submit}
              </Button>
              <p className="small">
                <Link to={`?${other}`} reloadDocument>
                  {isRecovery ? second.useApp : second.useRecovery}
                </Link>
              </p>
            </Form>
          ) : null}
          <p className="small">{second.lost}</p>
        </div>
      )}
    </Doorstep>
  );
}
