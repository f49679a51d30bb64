import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { Doorstep } from "~/features/accounts/door";
import { optionalMember } from "~/features/accounts/door.server";
import { currentRequest } from "~/platform/request-context.server";
import { limit } from "~/platform/rate-limit.server";
import { Avatar, Button } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { acceptInvitation } from "../invitations/accept.server";
import { invitationPage } from "../invitations/queries.server";
import { welcomeStep } from "../queries.server";
import { STEPS } from "../welcome/schema";
import { InvitationOver } from "../ui/invitation-over";

export const handle: PageHandle = { title: moreTitle((text) => text.members.invitation.pageTitle) };

// Mail scanners open every link: only the button spends it.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, { page, memberId }] = await Promise.all([
    optionalMember(request),
    invitationPage(params["secret"] ?? ""),
  ]);
  if (viewer && viewer.id === memberId) {
    throw redirect((await welcomeStep(viewer.id)) <= STEPS ? "/welcome" : "/");
  }
  return data(page, page.state === "open" ? 200 : 410);
}

export async function action({ request, params }: ActionFunctionArgs) {
  // A roomful of people may share one connection.
  await limit("invitation", currentRequest()?.ip ?? "", { points: 200, seconds: 600 });
  const secret = params["secret"] ?? "";
  const cookie = await acceptInvitation(request, secret);
  // Over meanwhile, or pressed twice: the page says so.
  if (cookie === null) throw redirect(`/invitation/${encodeURIComponent(secret)}`);
  throw redirect("/welcome", { headers: { "Set-Cookie": cookie } });
}

export default function Invitation() {
  const page = useLoaderData<typeof loader>();
  const { invitation } = useMoreText().members;
  const isSending = useNavigation().state !== "idle";
  if (page.state !== "open") return <InvitationOver page={page} />;
  const { community, by, note, name, cohort, people } = page;
  const first = by.split(" ")[0] ?? by;
  return (
    <Doorstep community={community}>
      <h1 className="h-3xl">{invitation.title({ by: first })}</h1>
      <div className="inv">
        <Avatar name={by} size={56} />
        <div className="grow">
          <p className="quote inv-note">
            {note ? invitation.quote({ note }) : invitation.noNote({ community })}
          </p>
          <p className="meta">{invitation.by({ by, community })}</p>
        </div>
      </div>
      <p>
        {cohort
          ? invitation.intoCohort({ name, community, cohort })
          : invitation.into({ name, community })}{" "}
        {invitation.people({ count: people })}
      </p>
      <Form method="post" reloadDocument className="inv-form">
        <Button variant="primary" block pending={isSending && invitation.sending}>
          {invitation.submit}
        </Button>
      </Form>
      <p className="small inv-next">{invitation.next}</p>
      <p className="small">{invitation.notYou}</p>
    </Doorstep>
  );
}
