import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { circlesOfPerson } from "~/features/circles/door.server";
import { ProfilePage } from "~/features/members/door";
import { loadMemberFor } from "~/features/members/door.server";
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
    circles: await circlesOfPerson(viewer, person.profile.id),
    isViewer: person.profile.id === viewer.id,
  };
}

export default function Person() {
  const { profile, cohorts, circles, claimed, isViewer } = useLoaderData<typeof loader>();
  const { people } = useText();
  return (
    <ProfilePage
      profile={profile}
      cohorts={cohorts}
      actions={
        isViewer ? (
          <ButtonLink to="/you" variant="plain">
            {people.editYours}
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
    </ProfilePage>
  );
}
