import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { moreTitle } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { editPage, saveEdit } from "../edit/page.server";
import { EditProfile } from "../ui/edit-profile";

export const handle: PageHandle = { title: moreTitle((text) => text.profiles.edit.title) };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  return editPage(viewer, viewer.id, new URL(request.url));
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  return saveEdit(viewer, viewer.id, await request.formData(), "/you");
}

export default function You() {
  const page = useLoaderData<typeof loader>();
  return <EditProfile page={page} answer={useActionData<typeof action>() ?? null} />;
}
