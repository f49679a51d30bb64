import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { LogoMark, Note, PictureForm } from "~/ui";
import { Check } from "~/ui/icons";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { onlyWhenSheAsks } from "../asked-before";
import { saveLogo } from "../logo/page.server";
import { theCommunity } from "../people.server";
import { requireFreshProof } from "../proof.server";
import { requireStaff } from "../sessions.server";

export const handle: PageHandle = { title: (t) => t.shell.logo, back: () => "/staff/settings" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  await requireFreshProof(request);
  return { hasLogo: Boolean((await theCommunity())?.logoKey) };
}

export const shouldRevalidate = onlyWhenSheAsks;

export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request);
  return saveLogo(await requireFreshProof(request), request);
}

export default function CommunityLogo() {
  const { hasLogo } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const { common } = useText();
  const { logo } = useStaffText().running;
  const done = useSearchParams()[0].get("done");
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{logo.title}</h1>
      <p className="lead">{logo.lead}</p>
      <div className="col" style={{ gap: 24, marginTop: 24 }}>
        {!error && (done === "kept" || done === "removed") ? (
          <div role="status">
            <Note icon={Check}>{logo.done[done]}</Note>
          </div>
        ) : null}
        <LogoMark size={96} />
        <PictureForm
          name="logo"
          accept="image/png,image/jpeg,image/webp"
          words={logo}
          error={error ?? null}
          hasOne={hasLogo}
          back={{ to: "/staff/settings", label: common.back }}
          reloadDocument
        />
      </div>
    </div>
  );
}
