import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, FormErrors, Sheet, TextArea, TextField } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

interface LetterFormProps {
  /** Of the letter: sent twice, it is the same. */
  id: string;
  /** To how many it goes. */
  count: number;
  selected: { search: string; all: boolean; who: string[] };
  lastResult: SubmissionResult<string[]> | null;
}

/** A letter to those who are selected. */
export function LetterForm({ id, count, selected, lastResult }: LetterFormProps) {
  const { staffLetter } = useStaffText();
  const [form, fields] = useForm<{ subject: string; words: string }>({ id: "letter", lastResult });
  return (
    <Form method="post" id={form.id} className="mt-3" noValidate>
      <Sheet className="pad col staff-form">
        <FormErrors errors={form.errors} />
        <input type="hidden" data-anew="" name="id" value={id} />
        {selected.all ? (
          <>
            <input type="hidden" name="all" value="on" />
            <input type="hidden" name="search" value={selected.search} />
          </>
        ) : (
          selected.who.map((one) => <input key={one} type="hidden" name="who" value={one} />)
        )}
        <TextField field={fields.subject} label={staffLetter.subject} maxLength={120} />
        <TextArea
          field={fields.words}
          label={staffLetter.words}
          hint={staffLetter.wordsHint}
          rows={10}
          maxLength={5_000}
          serif
        />
        <p>
          <Button variant="primary">{staffLetter.send({ count })}</Button>
        </p>
      </Sheet>
    </Form>
  );
}
