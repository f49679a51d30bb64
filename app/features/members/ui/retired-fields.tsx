import { Form } from "@remix-run/react";
import { Button } from "~/ui";
import { useStaffText } from "~/ui/staff-text";
import type { RetiredField } from "../fields/retired.server";

/** Fields that were taken away: each may come back, or be deleted with what people wrote. */
export function RetiredFields({ fields }: { fields: readonly RetiredField[] }) {
  const words = useStaffText().fields;
  if (fields.length === 0) return null;
  return (
    <section className="sec">
      <h2 className="h-xl">{words.retiredTitle}</h2>
      <p className="small">{words.retiredLead}</p>
      <ul className="list">
        {fields.map(({ key, label, people }) => (
          <li key={key}>
            <p className="name">{label}</p>
            <p className="meta">{words.people({ count: people })}</p>
            <Form method="post" className="row wrap" preventScrollReset>
              <input type="hidden" name="key" value={key} />
              <Button name="intent" value="restore">
                {words.restore}
                <span className="sr">: {label}</span>
              </Button>
            </Form>
            <details>
              <summary className="btn btn-quiet btn-s">
                {words.delete}
                <span className="sr">: {label}</span>
              </summary>
              <Form method="post" className="row wrap" preventScrollReset>
                <input type="hidden" name="key" value={key} />
                <Button variant="danger" name="intent" value="delete">
                  {words.deleteFor({ count: people })}
                </Button>
                <span className="meta">{words.deleteHint}</span>
              </Form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
