import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { memberCards } from "~/features/members/door.server";
import { homeFor } from "~/shell/home.server";
import { Doors } from "~/shell/ui/doors";
import { NewFaces, Woven } from "~/shell/ui/home-aside";
import { Waiting } from "~/shell/ui/waiting";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";

export const handle: PageHandle = { title: (text) => text.shell.home };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [home, cards] = await Promise.all([homeFor(viewer), memberCards([viewer.id])]);
  const now = new Date();
  const hour = Number(
    new Intl.DateTimeFormat("en", {
      hour: "numeric",
      hourCycle: "h23",
      timeZone: viewer.timeZone,
    }).format(now),
  );
  return { ...home, name: cards.get(viewer.id)?.name ?? "", hour, now: now.toISOString() };
}

export default function Home() {
  const { doors, items, faces, woven, name, hour, now } = useLoaderData<typeof loader>();
  const { home } = useMoreText();
  const format = useFormat();
  const hello = hour < 12 ? home.morning : hour < 18 ? home.afternoon : home.evening;
  return (
    <div className="page home">
      <div className="hello">
        <div>
          <p className="meta">
            <time dateTime={format.dayKey(now)}>{format.day(now)}</time>
          </p>
          <h1 className="h-3xl hello-t">{hello({ name: name.split(" ")[0] ?? name })}</h1>
          <p className="lead hello-l">{home.lead({ count: items.length })}</p>
        </div>
      </div>
      <Doors doors={doors} />
      <div className="cols">
        <Waiting items={items} now={now} />
        <aside className="home-aside">
          <NewFaces faces={faces} />
          <Woven woven={woven} />
        </aside>
      </div>
    </div>
  );
}
