import { Form } from "@remix-run/react";
import { Button, SectionHead, TextField } from "~/ui";
import { useStaffText } from "~/ui/staff-text";
import type { Chosen } from "../page.server";

/** Two people by their addresses, to be compared though nothing shows that they are one. */
export function ChooseTwo({ chosen: { first, second } }: { chosen: Chosen }) {
  const { choose } = useStaffText().duplicates;
  const same = first.id !== null && first.id === second.id;
  const wrong = ({ typed, id }: Chosen["first"]) =>
    typed !== "" && id === null ? [choose.nobody] : [];
  return (
    <section className="sec choose-two" id="choose" aria-labelledby="choose-title">
      <SectionHead id="choose-title" title={choose.title} />
      <p className="small">{choose.lead}</p>
      <Form action="#choose" className="col form" noValidate>
        <TextField
          key={`first ${first.typed}`}
          name="first"
          label={choose.first}
          hint={choose.hint}
          defaultValue={first.typed}
          errors={wrong(first)}
          autoComplete="off"
        />
        <TextField
          key={`second ${second.typed}`}
          name="second"
          label={choose.second}
          defaultValue={second.typed}
          errors={same ? [choose.herself] : wrong(second)}
          autoComplete="off"
        />
        <div>
          <Button>{choose.look}</Button>
        </div>
      </Form>
    </section>
  );
}
