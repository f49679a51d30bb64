import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UserRoundPlus } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { blockedBy } from "~/features/moderation/door.server";
import { ButtonLink, EndOfPage } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { circlePath } from "../circle";
import { enterCircle } from "../enter.server";
import { circleMembers } from "../queries.server";
import { membersParams } from "../schema";
import { CircleFrame } from "../ui/circle-frame";
import { MemberList } from "../ui/member-list";
import { PageColumn } from "../ui/page-column";

/** Who is in a circle. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { circle, presentIds } = await enterCircle(request, params["slug"]);
  const { after } = membersParams.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [members, blocked] = await Promise.all([
    circleMembers(circle.id, after),
    blockedBy(viewer.id),
  ]);
  return { circle, presentIds, blocked, members };
}

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (_text, { circle }) => circle.name,
  back: ({ circle }) => circlePath(circle.slug),
};

export default function Members() {
  const { circle, presentIds, blocked, members } = useLoaderData<typeof loader>();
  const { circleCare, circles, common } = useMoreText();
  return (
    <CircleFrame {...{ circle, presentIds, blocked }} tab="members">
      <PageColumn>
        <section>
          <div className="row wrap mb-1">
            <h2 className="h-xl grow">{circleCare.membersLead({ count: circle.memberCount })}</h2>
            {circle.may.invite ? (
              <ButtonLink
                to={circlePath(circle.slug, "invite")}
                small
                icon={UserRoundPlus}
                className="only-phone"
              >
                {circles.invite}
              </ButtonLink>
            ) : null}
          </div>
          <MemberList
            rows={members.rows}
            present={new Set(presentIds.filter((id) => !blocked.includes(id)))}
            now={circle.now}
          />
          {members.next ? (
            <p className="mt-4 text-center">
              <ButtonLink to={`?after=${encodeURIComponent(members.next)}`}>
                {circleCare.moreMembers}
              </ButtonLink>
            </p>
          ) : (
            <EndOfPage>{common.theEnd}</EndOfPage>
          )}
        </section>
      </PageColumn>
    </CircleFrame>
  );
}
