import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Doorstep } from "~/features/accounts/door";
import { requireMember, theCommunity } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { Button } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { proveSame, seeProof } from "../merging/commands.server";

export const handle: PageHandle = { title: moreTitle((text) => text.going.joined.title) };

const answer = <Page extends { state: string }>(page: Page) =>
  data(page, page.state === "over" ? 410 : 200);

/** The letter to the address of the account that went, opened by who is signed in as the one that stayed: both together show that both are hers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [state, community] = await Promise.all([
    seeProof(viewer, params["secret"] ?? ""),
    theCommunity(),
  ]);
  return answer({ state, community: community?.name ?? "", email: viewer.email });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  await limit("joined", viewer.id, { points: 30, seconds: 3_600 });
  return answer({ state: await proveSame(viewer, params["secret"] ?? "") });
}

export default function Joined() {
  const { community, email, ...seen } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>()?.state ?? seen.state;
  const { joined } = useMoreText().going;
  return (
    <Doorstep community={community}>
      <h1 className="h-3xl">{joined.title}</h1>
      {state === "waits" ? (
        <Form method="post" className="col" style={{ gap: 16 }}>
          <p>{joined.ask({ email })}</p>
          <p className="small">{joined.careful}</p>
          <div>
            <Button variant="primary">{joined.mine}</Button>
          </div>
        </Form>
      ) : (
        <p className="lead" role="status">
          {state === "proved"
            ? joined.proved
            : state === "over"
              ? joined.over
              : joined.somebodyElse({ email })}
        </p>
      )}
      <p>
        <Link to="/">{joined.home}</Link>
      </p>
    </Doorstep>
  );
}
