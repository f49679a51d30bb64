import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, data } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Doorstep } from "~/features/accounts/door";
import { theCommunity } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { currentRequest } from "~/platform/request-context.server";
import { Button, ButtonLink } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { confirmRequest, seeRequest } from "../asking/ask.server";

export const handle: PageHandle = { title: moreTitle((text) => text.asking.confirm.pageTitle) };

// Mail scanners open every link: only the button confirms.
export async function loader({ params }: LoaderFunctionArgs) {
  const [community, seen] = await Promise.all([theCommunity(), seeRequest(params["secret"] ?? "")]);
  const page = { ...seen, community: community?.name ?? "" };
  return data(page, seen.state === "over" ? 410 : 200);
}

export async function action({ request, params }: ActionFunctionArgs) {
  await limit("ask-confirm", currentRequest()?.ip ?? "", { points: 100, seconds: 600 });
  const secret = params["secret"] ?? "";
  const cookie = await confirmRequest(request, secret);
  if (cookie === null) throw redirect(`/ask/${encodeURIComponent(secret)}`);
  throw redirect("/welcome", { headers: { "Set-Cookie": cookie } });
}

export default function AskConfirm() {
  const { state, email, community, comesIn } = useLoaderData<typeof loader>();
  const { confirm } = useMoreText().asking;
  if (state === "over")
    return (
      <Doorstep community={community}>
        <div className="col inv-over">
          <h1 className="h-3xl">{confirm.overTitle}</h1>
          <p className="lead">{confirm.overText}</p>
          <ButtonLink to="/ask" block>
            {confirm.again}
          </ButtonLink>
        </div>
      </Doorstep>
    );
  if (state === "waits")
    return (
      <Doorstep community={community}>
        <h1 className="h-3xl">{confirm.waitsTitle}</h1>
        <p className="lead" role="status" style={{ marginTop: 12 }}>
          {confirm.waitsText({ community, email })}
        </p>
      </Doorstep>
    );
  return (
    <Doorstep community={community}>
      <h1 className="h-3xl">{confirm.title}</h1>
      <p className="lead" style={{ marginTop: 12, overflowWrap: "anywhere" }}>
        {confirm.text({ email })} {comesIn ? confirm.comeInText : null}
      </p>
      <Form method="post" reloadDocument className="inv-form">
        <Button variant="primary" block>
          {comesIn ? confirm.comeIn : confirm.submit}
        </Button>
      </Form>
      <p className="small">{confirm.notYou}</p>
    </Doorstep>
  );
}
