import {
  Outlet,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { optionalMember } from "~/features/accounts/door.server";
import type { loader as rootLoader } from "~/root";
import { frameFor } from "~/shell/frame.server";
import { ErrorNote, ErrorPage, statusOf } from "~/shell/ui/error-page";
import { Frame as SignedInFrame } from "~/shell/ui/frame";
import { VisitorFrame } from "~/shell/ui/visitor-frame";
import type { PageHandle } from "~/ui/page-handle";
import { useText } from "~/ui/i18n";

/** What stands around every page: who she is, her circles, what is unread. Null for a visitor. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  return { frame: viewer ? await frameFor(viewer) : null };
}

type Surroundings = SerializeFrom<typeof loader>;

const useRoot = () => useRouteLoaderData<typeof rootLoader>("root");

function Around({ frame, children }: Surroundings & { children: ReactNode }) {
  const text = useText();
  const { community = null, refusedAt = null } = useRoot() ?? {};
  const { pathname } = useLocation();
  const page = useMatches().findLast((match) => (match.handle as PageHandle | undefined)?.title);
  const handle = page?.handle as PageHandle | undefined;
  const data = page?.data as never;
  const known = handle && data !== undefined;
  const phone = {
    title: known && pathname !== "/" ? handle.title(text, data) : text.common.appName,
    back: known && handle.back ? handle.back(data) : null,
    tabs: known ? (handle.tabs ?? true) : true,
  };
  if (!frame) {
    return (
      <VisitorFrame to={refusedAt ?? pathname} community={community}>
        {children}
      </VisitorFrame>
    );
  }
  return (
    <SignedInFrame frame={frame} phone={phone}>
      {children}
    </SignedInFrame>
  );
}

export default function FrameRoute() {
  return (
    <Around {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Around>
  );
}

/** What went wrong in a page is said in its place: the way to everything else stays. */
export function ErrorBoundary() {
  const error = useRouteError();
  const around = useRouteLoaderData<typeof loader>("shell/routes/frame");
  const status = statusOf(error);
  const requestId = useRoot()?.requestId ?? null;
  if (!around) return <ErrorPage status={status} requestId={requestId} />;
  return (
    <Around {...around}>
      <ErrorNote status={status} requestId={requestId} />
    </Around>
  );
}
