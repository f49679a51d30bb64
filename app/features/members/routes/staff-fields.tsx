import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { Note } from "~/ui";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { changeFields, fieldsPage } from "../fields/page.server";
import { NewFieldForm } from "../ui/field-form";
import { FieldList } from "../ui/field-list";
import { RetiredFields } from "../ui/retired-fields";

export const handle: PageHandle = { title: (text) => text.shell.fields };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  return fieldsPage(new URL(request.url));
}

export async function action({ request }: ActionFunctionArgs) {
  return changeFields(await requireStaff(request), await request.formData());
}

export default function StaffFields() {
  const { fields, retired, newField, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const words = useStaffText().fields;
  return (
    <div className="page narrow staff-fields">
      <h1 className="h-3xl">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {done && !answer ? (
        <div role="status">
          <Note>{words.done}</Note>
        </div>
      ) : null}
      <FieldList
        key={JSON.stringify(fields.map(({ revision }) => revision))}
        fields={fields}
        answer={answer}
      />
      <section className="sec">
        <h2 className="h-xl">{words.newTitle}</h2>
        <NewFieldForm
          key={newField}
          id={newField}
          lastResult={answer?.key === "new" ? answer.lastResult : null}
        />
      </section>
      <RetiredFields fields={retired} />
    </div>
  );
}
