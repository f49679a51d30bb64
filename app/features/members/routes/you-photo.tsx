import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { moreTitle } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { ownProfile } from "../load.server";
import { savePhoto } from "../photo/page.server";
import { PhotoForm } from "../ui/photo-form";

export const handle: PageHandle = {
  title: moreTitle((text) => text.profiles.photoForm.title),
  back: () => "/you",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { profile } = await ownProfile(await requireMember(request));
  const { id, name, photoKey } = profile;
  return { id, name, photoKey };
}

export const action = async ({ request }: ActionFunctionArgs) =>
  savePhoto(await requireMember(request), request);

export default function YourPhoto() {
  const me = useLoaderData<typeof loader>();
  return <PhotoForm me={me} error={useActionData<typeof action>()?.error ?? null} />;
}
