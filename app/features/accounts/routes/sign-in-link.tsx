import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { safePath } from "~/shared/paths";
import { signInWithLink } from "../commands/sign-in.server";
import { goIn } from "../forms.server";
import { theCommunity } from "../people.server";
import { linkOwner } from "../queries.server";
import { isRefusal, refusalStatus } from "../refusals";
import { Doorstep } from "../ui/doorstep";
import { LinkOver } from "../ui/link-over";

export const handle: PageHandle = { title: (t) => t.shell.signIn };

// Mail scanners open every link: only the button spends it.
export async function loader({ params }: LoaderFunctionArgs) {
  const [community, owner] = await Promise.all([
    theCommunity(),
    linkOwner(params["secret"] ?? "", "SIGN_IN"),
  ]);
  return data({ community: community?.name ?? "", owner }, owner ? 200 : 410);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const answer = await signInWithLink(request, params["secret"] ?? "");
  if (isRefusal(answer)) return data({ over: true }, refusalStatus(answer));
  throw goIn(safePath(new URL(request.url).searchParams.get("to")), answer);
}

export default function SignInLink() {
  const { community, owner } = useLoaderData<typeof loader>();
  const over = useActionData<typeof action>()?.over ?? owner === null;
  const { link } = useMoreText().accounts;
  if (over) {
    return (
      <Doorstep community={community}>
        <LinkOver
          title={link.overTitle}
          text={link.overText}
          again={{ to: "/sign-in", label: link.again }}
        />
      </Doorstep>
    );
  }
  return (
    <Doorstep community={community}>
      <h1 className="h-3xl">{link.title({ community })}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {owner ? link.text(owner) : null}
      </p>
      <Form method="post" reloadDocument style={{ marginTop: 24 }}>
        <Button variant="primary" block>
          {link.submit}
        </Button>
      </Form>
    </Doorstep>
  );
}
