import { Form } from "@remix-run/react";
import { Avatar, List } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { DemoSignIn } from "../demo.server";

/** Who anybody may come in as: in the demo community only. */
export function DemoSignIns({ people }: { people: readonly DemoSignIn[] }) {
  const { demoTitle, demoText, demoRoles, submit } = useMoreText().accounts.signIn;
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="demo" style={{ marginTop: 32 }}>
      <h2 className="h-xl" id="demo">
        {demoTitle}
      </h2>
      <p className="small">{demoText}</p>
      <List>
        {people.map(({ role, name, email }) => (
          <li key={email}>
            <Form method="post" reloadDocument className="row row-3">
              <input type="hidden" name="email" value={email} />
              <Avatar name={name} />
              <span className="grow">
                <span className="name block" id={`demo-${role}`}>
                  {name}
                </span>
                <span className="meta block">{demoRoles[role]}</span>
              </span>
              <button
                className="btn btn-plain btn-s"
                name="intent"
                value="demo"
                aria-describedby={`demo-${role}`}
              >
                {submit}
              </button>
            </Form>
          </li>
        ))}
      </List>
    </section>
  );
}
