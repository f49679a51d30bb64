import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { Empty, EndOfPage, SectionHead } from "~/ui";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { startImport } from "../import/commands.server";
import { importList } from "../import/queries.server";
import { readUpload } from "../import/read-upload.server";
import { ImportLines } from "../import/ui/import-lines";
import { UploadForm } from "../import/ui/upload-form";

export const handle: PageHandle = { title: (text) => text.shell.imports };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  return importList(new URL(request.url).searchParams.get("before"));
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  await limit("import-upload", viewer.id, { points: 60, seconds: 3600 });
  const upload = await readUpload(request);
  if (!upload.ok) {
    return data({ problem: { code: upload.code } }, upload.code === "too-large" ? 413 : 400);
  }
  const started = await startImport(viewer, upload);
  if (!started.ok) return data({ problem: started.problem }, 400);
  return redirect(`/staff/imports/${started.id}`);
}

export default function ImportList() {
  const { imports, more } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { common } = useText();
  const words = useStaffText().imports;
  return (
    <div className="page narrow col" style={{ gap: 32 }}>
      <header>
        <h1 className="h-3xl">{words.title}</h1>
        <p className="lead mt-2">{words.lead}</p>
      </header>
      <UploadForm problem={problem} />
      <section aria-labelledby="earlier">
        <SectionHead id="earlier" title={words.list.title} />
        {imports.length === 0 ? (
          <Empty title={words.list.none} line={words.list.noneLine} level={3} />
        ) : (
          <ImportLines imports={imports} />
        )}
      </section>
      {more ? (
        <p>
          <Link className="btn btn-plain" to={`?before=${more}`}>
            {words.list.older}
          </Link>
        </p>
      ) : imports.length > 0 ? (
        <EndOfPage>{common.theEnd}</EndOfPage>
      ) : null}
    </div>
  );
}
