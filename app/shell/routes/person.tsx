import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { PenLine } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { Credit, ProfilePage, SeeAs, Ties } from "~/features/members/door";
import {
  changeCredit,
  creditIntent,
  creditSchema,
  writeCredit,
} from "~/features/members/door.server";
import { BlockForm, useBlocked } from "~/features/moderation/door";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { ButtonLink, Note } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { personFor } from "../person.server";
import { PersonCircles } from "../ui/person-circles";

export const handle: PageHandle<{ page: { profile: { name: string } } }> = {
  title: (_text, { page }) => page.profile.name,
  back: () => "/people",
};

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  personFor(request, params["id"] ?? "");

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const id = params["id"] ?? "";
  const form = await request.formData();
  if (form.get("intent") === "write-credit") {
    const submission = parseWithZod(form, { schema: creditSchema(textFor(viewer.language)) });
    if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
    await writeCredit(viewer, id, submission.value);
    return redirect(`/people/${id}#credit`);
  }
  const asked = creditIntent.safeParse(Object.fromEntries(form));
  if (!asked.success) throw notFound();
  await changeCredit(viewer, asked.data);
  return redirect(`/people/${id}#credit`);
}

export default function Person() {
  const { page, circles, mayWrite, blocked, signedIn } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult ?? null;
  const { messages, people, profiles } = useMoreText();
  const { profile, claimed, isViewer, as } = page;
  const isBlocked = useBlocked(blocked).has(profile.id);
  const name = profile.name.split(" ")[0] ?? profile.name;
  const shared = circles.filter((circle) => circle.shared);
  const knows = signedIn && !isViewer && claimed;
  const views = isViewer ? <SeeAs id={profile.id} as={as} onWeb={page.onWeb} /> : null;
  if (as === "stranger" && !page.onWeb) return <div className="profile">{views}</div>;
  return (
    <ProfilePage
      page={page}
      above={views}
      actions={
        isViewer && !as ? (
          <ButtonLink to="/you" variant="plain">
            {people.editYours}
          </ButtonLink>
        ) : signedIn && !isViewer && !claimed ? (
          <ButtonLink to={`/people/${profile.id}/edit`} variant="plain">
            {people.edit}
          </ButtonLink>
        ) : mayWrite && !isBlocked ? (
          <ButtonLink to={`/messages/new?to=${profile.id}`} variant="primary" icon={PenLine}>
            {messages.writeTo({ name })}
          </ButtonLink>
        ) : null
      }
      connected={
        knows ? (
          <Ties
            page={page}
            circles={shared.map((circle) => ({
              key: circle.slug,
              name: circle.name,
              link: (
                <Link to={`/circles/${circle.slug}`} prefetch="intent">
                  {profiles.sameCircle({ circle: circle.name })}
                </Link>
              ),
            }))}
          />
        ) : null
      }
    >
      {claimed ? null : <Note>{people.notYetHere}</Note>}
      <PersonCircles circles={circles} isViewer={isViewer} />
      {signedIn && as !== "stranger" ? (
        <Credit
          key={page.newCredit}
          page={page}
          newCredit={page.newCredit}
          lastResult={lastResult}
        />
      ) : null}
      {page.depth === 3 ? (
        <p className="sec small">
          <Link to={`/staff/duplicates?first=${profile.id}#choose`}>
            {people.hereTwice({ name })}
          </Link>
        </p>
      ) : null}
      {knows ? (
        <div className="sec">
          <BlockForm
            memberId={profile.id}
            name={profile.name}
            isBlocked={isBlocked}
            back={`/people/${profile.id}`}
          />
        </div>
      ) : null}
    </ProfilePage>
  );
}
