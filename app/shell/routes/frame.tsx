import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalMember } from "~/features/accounts/door.server";
import { frameFor } from "~/shell/frame.server";
import { Frame as SignedInFrame } from "~/shell/ui/frame";
import { VisitorFrame } from "~/shell/ui/visitor-frame";
import type { PageHandle } from "~/ui/page-handle";
import { useText } from "~/ui/i18n";

/** What stands around every page: who she is, her circles, what is unread. Null for a visitor. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  return { frame: viewer ? await frameFor(viewer) : null };
}

export default function FrameRoute() {
  const { frame } = useLoaderData<typeof loader>();
  const text = useText();
  const { pathname } = useLocation();
  const page = useMatches().findLast((match) => (match.handle as PageHandle | undefined)?.title);
  const handle = page?.handle as PageHandle | undefined;
  const data = page?.data as never;
  const known = handle && data !== undefined;
  const phone = {
    title: known && pathname !== "/" ? handle.title(text, data) : text.common.appName,
    back: known && handle.back ? handle.back(data) : null,
    tabs: handle?.tabs ?? true,
  };
  if (!frame) {
    return (
      <VisitorFrame to={pathname}>
        <Outlet />
      </VisitorFrame>
    );
  }
  return (
    <SignedInFrame frame={frame} phone={phone}>
      <Outlet />
    </SignedInFrame>
  );
}
