import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { StaffReports } from "~/features/moderation/door";
import { openReports, reportsPage, reportsQuery } from "~/features/moderation/door.server";
import { Empty, ListFoot, Tabs } from "~/ui";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";

export const handle: PageHandle = { title: (text) => text.shell.reports };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  const { show, before } = reportsQuery.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  const [page, open] = await Promise.all([reportsPage(show, before), openReports()]);
  return { ...page, show, open, now: new Date().toISOString() };
}

export default function Reports() {
  const { rows, next, show, open, now } = useLoaderData<typeof loader>();
  const { common } = useText();
  const { reports } = useStaffText();
  const isOpen = show === "open";
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{reports.title}</h1>
      <p className="lead">{reports.lead}</p>
      <Tabs
        label={reports.filter}
        tabs={[
          { to: "/staff/reports", label: reports.open({ count: open }), current: isOpen },
          { to: "/staff/reports?show=closed", label: reports.closed, current: !isOpen },
        ]}
      />
      {rows.length === 0 ? (
        <Empty
          title={isOpen ? reports.none : reports.noneClosed}
          line={isOpen ? reports.noneLine : undefined}
        />
      ) : (
        <StaffReports rows={rows} now={now} />
      )}
      <ListFoot
        to={next ? `?show=${show}&before=${next}` : null}
        label={common.older}
        empty={rows.length === 0}
      />
    </div>
  );
}
