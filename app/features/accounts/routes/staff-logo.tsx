import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useSearchParams } from "@remix-run/react";
import { Button, ButtonLink, FileField, LogoMark, Note } from "~/ui";
import { Check } from "~/ui/icons";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
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
  const isSaving = useNavigation().state !== "idle";
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
        <Form method="post" encType="multipart/form-data" reloadDocument className="col">
          <FileField
            name="logo"
            label={logo.choose}
            hint={logo.hint}
            accept="image/png,image/jpeg,image/webp"
            errors={error ? [error] : undefined}
          />
          <div className="row wrap" style={{ marginTop: 16 }}>
            <Button variant="primary" pending={isSaving && logo.saving}>
              {logo.save}
            </Button>
            <ButtonLink to="/staff/settings" variant="quiet">
              {common.back}
            </ButtonLink>
          </div>
        </Form>
        {hasLogo ? (
          <Form method="post" encType="multipart/form-data" reloadDocument>
            <Button name="intent" value="remove">
              {logo.remove}
            </Button>
          </Form>
        ) : null}
      </div>
    </div>
  );
}
