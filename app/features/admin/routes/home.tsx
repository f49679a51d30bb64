import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { List, SectionHead } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { waitingForStaff } from "../queries.server";

export const handle: PageHandle = { title: (t) => t.shell.running };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  return waitingForStaff();
}

export default function Running() {
  const waiting = useLoaderData<typeof loader>();
  const { home } = useStaffText().running;
  const { greeting } = useMoreText();
  const items = [
    { to: "/staff/reports", count: waiting.reports, say: home.reports },
    { to: "/staff/requests", count: waiting.askers, say: home.askers },
    { to: "/staff/outbox?show=failed", count: waiting.letters, say: home.letters },
    { to: "/staff/imports", count: waiting.imports, say: home.imports },
    { to: "/greeting", count: waiting.ungreeted, say: greeting.homeMany },
    { to: "/staff/duplicates", count: waiting.duplicates, say: home.duplicates },
    { to: "/staff/people?state=unclaimed", count: waiting.unclaimed, say: home.unclaimed },
  ].filter(({ count }) => count > 0);
  const ways = [
    { to: "/staff/people", ...home.people },
    { to: "/staff/requests", ...home.requests },
    { to: "/staff/invitations", ...home.invitations },
    { to: "/staff/imports", ...home.imports_ },
    { to: "/greeting", label: greeting.title, line: greeting.lead },
    { to: "/staff/fields", ...home.fields },
    { to: "/staff/reports", ...home.reportsPage },
    { to: "/staff/outbox", ...home.mail },
    { to: "/staff/duplicates", ...home.duplicatesPage },
    { to: "/staff/audit", ...home.audit },
    { to: "/staff/settings", ...home.settings },
  ];
  return (
    <div className="page">
      <h1 className="h-3xl">{home.title}</h1>
      <p className="lead">{home.lead}</p>
      <div className="col" style={{ gap: 32, marginTop: 24, maxWidth: 720 }}>
        <section aria-labelledby="waits">
          <SectionHead id="waits" title={home.waits} />
          {items.length === 0 ? (
            <p>{home.nothing}</p>
          ) : (
            <List>
              {items.map(({ to, count, say }) => (
                <li key={to} className="row row-3">
                  <span className="grow">{say({ count })}</span>
                  <Link className="btn btn-plain btn-s" to={to}>
                    {home.look}
                  </Link>
                </li>
              ))}
            </List>
          )}
        </section>
        <section aria-labelledby="ways">
          <SectionHead id="ways" title={home.ways} />
          <List>
            {ways.map(({ to, label, line }) => (
              <li key={to}>
                <Link className="name" to={to} prefetch="intent">
                  {label}
                </Link>
                <p className="meta">{line}</p>
              </li>
            ))}
          </List>
        </section>
      </div>
    </div>
  );
}
