import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Plus } from "~/ui/icons";
import { optionalMember } from "~/features/accounts/door.server";
import { ButtonLink, Empty, EndOfPage, kindClass } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { browseDoors, invitationsFor, myCircles } from "../queries.server";
import { browseParams } from "../schema";
import { DoorList } from "../ui/door-list";
import { DoorSearch } from "../ui/door-search";
import { Invitations } from "../ui/invitations";
import { MyCircles } from "../ui/my-circles";

/** The three doors: circles that are alive, what waits there, and how to start one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  const asked = browseParams.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [doors, mine, invitations] = await Promise.all([
    browseDoors(viewer, asked),
    viewer ? myCircles(viewer.id) : [],
    viewer ? invitationsFor(viewer.id) : [],
  ]);
  const { kind, q } = asked;
  return {
    signedIn: viewer !== null,
    kind,
    q,
    further: asked.after !== null,
    doors,
    mine,
    invitations,
  };
}

export const handle: PageHandle = { title: (text) => text.circles.title };

export default function Circles() {
  const { signedIn, kind, q, further, doors, mine, invitations } = useLoaderData<typeof loader>();
  const { circleCare, circles } = useMoreText();
  return (
    <div className={`page ${kindClass(kind ?? "WEFT")}`}>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="h-3xl">{circles.title}</h1>
          <p className="lead mt-1">{circleCare.lead}</p>
        </div>
        {signedIn ? (
          <ButtonLink to="/circles/new" variant="primary" icon={Plus}>
            {circleCare.start}
          </ButtonLink>
        ) : null}
      </div>
      <Invitations invitations={invitations} />
      {further || q ? null : <MyCircles circles={mine} />}
      <DoorSearch kind={kind} q={q} />
      {q && doors.rows.length > 0 ? (
        <p className="small mt-4" role="status">
          {circleCare.found({ text: q, count: doors.rows.length })}
        </p>
      ) : null}
      {doors.rows.length > 0 ? (
        <>
          <DoorList rows={doors.rows} signedIn={signedIn} />
          {doors.next ? (
            <More next={doors.next} />
          ) : (
            <EndOfPage>{circleCare.quietHidden}</EndOfPage>
          )}
        </>
      ) : (
        <NoDoor q={q} signedIn={signedIn} />
      )}
    </div>
  );
}

function More({ next }: { next: string }) {
  const { circleCare } = useMoreText();
  const [params] = useSearchParams();
  const onward = new URLSearchParams(params);
  onward.set("after", next);
  return (
    <p className="mt-4 text-center">
      <ButtonLink to={`/circles?${onward.toString()}`}>{circleCare.moreCircles}</ButtonLink>
    </p>
  );
}

function NoDoor({ q, signedIn }: { q: string; signedIn: boolean }) {
  const { circleCare } = useMoreText();
  return (
    <Empty
      title={q ? circleCare.found({ text: q, count: 0 }) : circleCare.noneYet}
      line={q ? circleCare.noneFoundText : circleCare.noneYetText}
    >
      {signedIn ? (
        <ButtonLink
          to={q ? `/circles/new?name=${encodeURIComponent(q)}` : "/circles/new"}
          variant="primary"
        >
          {q ? circleCare.startThis({ name: q }) : circleCare.start}
        </ButtonLink>
      ) : null}
    </Empty>
  );
}
