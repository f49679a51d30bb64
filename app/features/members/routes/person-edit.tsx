import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { moreTitle } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { editPage, saveEdit } from "../edit/page.server";
import { EditProfile } from "../ui/edit-profile";

export const handle: PageHandle<{ id: string; name: string }> = {
  title: moreTitle((text, { name }) => text.profiles.edit.titleOf({ name })),
  back: ({ id }) => `/people/${id}`,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const id = params["id"] ?? "";
  if (id === viewer.id) throw redirect("/you");
  return editPage(viewer, id, new URL(request.url));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const id = params["id"] ?? "";
  return saveEdit(viewer, id, await request.formData(), `/people/${id}/edit`);
}

export default function PersonEdit() {
  const page = useLoaderData<typeof loader>();
  return <EditProfile page={page} answer={useActionData<typeof action>() ?? null} />;
}
