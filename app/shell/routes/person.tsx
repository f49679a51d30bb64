import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PenLine } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { circlesOfPerson } from "~/features/circles/door.server";
import { mayWriteTo } from "~/features/discussion/door.server";
import { ProfilePage } from "~/features/members/door";
import { cohortsOf, loadMemberFor } from "~/features/members/door.server";
import { BlockForm, useBlocked } from "~/features/moderation/door";
import { blockedBy } from "~/features/moderation/door.server";
import { ButtonLink, Note, Swatch } from "~/ui";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";

export const handle: PageHandle<{ profile: { name: string } }> = {
  title: (_text, { profile }) => profile.name,
  back: () => "/people",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const person = await loadMemberFor(viewer, params["id"] ?? "");
  return {
    ...person,
    cohorts: await cohortsOf(person.profile.id),
    circles: await circlesOfPerson(viewer, person.profile.id),
    isViewer: person.profile.id === viewer.id,
    ...(await between(viewer.id, person.profile.id)),
  };
}

/** How the viewer stands towards a person: whether she may write to her, and whether she blocks her. */
async function between(viewerId: string, personId: string) {
  const [mayWrite, blocked] = await Promise.all([
    mayWriteTo(viewerId, personId),
    blockedBy(viewerId),
  ]);
  return { mayWrite, blocked };
}

export default function Person() {
  const { profile, cohorts, circles, claimed, isViewer, mayWrite, blocked } =
    useLoaderData<typeof loader>();
  const { messages, people } = useText();
  const isBlocked = useBlocked(blocked).has(profile.id);
  const name = profile.name.split(" ")[0] ?? profile.name;
  return (
    <ProfilePage
      profile={profile}
      cohorts={cohorts}
      actions={
        isViewer ? (
          <ButtonLink to="/you" variant="plain">
            {people.editYours}
          </ButtonLink>
        ) : mayWrite && !isBlocked ? (
          <ButtonLink to={`/messages/new?to=${profile.id}`} variant="primary" icon={PenLine}>
            {messages.writeTo({ name })}
          </ButtonLink>
        ) : null
      }
    >
      {claimed ? null : <Note>{people.notYetHere}</Note>}
      {circles.length > 0 ? (
        <section className="sec">
          <h2 className="h-xl">{people.circlesOf}</h2>
          <ul className="circ">
            {circles.map((circle) => (
              <li key={circle.slug}>
                <Swatch kind={circle.kind} />
                <Link className="grow" to={`/circles/${circle.slug}`} prefetch="intent">
                  {circle.name}
                </Link>
                <span className="meta">
                  {circle.role ?? (circle.shared && !isViewer ? people.bothHere : null)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {isViewer || !claimed ? null : (
        <div className="sec">
          <BlockForm
            memberId={profile.id}
            name={profile.name}
            isBlocked={isBlocked}
            back={`/people/${profile.id}`}
          />
        </div>
      )}
    </ProfilePage>
  );
}
