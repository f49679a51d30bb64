import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, FormErrors, Note, useTakesFocus } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { CircleAlert } from "~/ui/icons";
import type { Section } from "../edit/sections";
import type { EditAnswer } from "./edit-answer";

interface EditSectionProps {
  section: Section;
  /** The mark of what it said when the page was made. */
  base: string;
  answer: EditAnswer | null;
  saved: boolean;
  children: ReactNode;
}

/** One part of a profile, a form of its own. Where somebody else changed it meanwhile, both versions stand above it. */
export function EditSection({ section, base, answer, saved, children }: EditSectionProps) {
  const { edit } = useMoreText().profiles;
  const isSaving = useNavigation().formData?.get("intent") === section;
  const title = edit.sections[section];
  return (
    <section className="edit-part" id={section} aria-labelledby={`${section}-title`}>
      <h2 className="h-xl" id={`${section}-title`}>
        {title}
      </h2>
      <Form method="post" noValidate className="col" preventScrollReset>
        <FormErrors errors={answer?.lastResult.error?.[""] ?? undefined} />
        {answer ? <Meanwhile answer={answer} /> : null}
        <input type="hidden" data-anew="" name="base" value={answer?.base ?? base} />
        {children}
        <div className="col">
          {saved ? (
            <div role="status">
              <Note>{edit.saved}</Note>
            </div>
          ) : null}
          <Button name="intent" value={section} pending={isSaving && edit.save}>
            {edit.save}
            <span className="sr">: {title}</span>
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** What happened to this part while it was being written. */
function Meanwhile({ answer: { differences, orphans, base } }: { answer: EditAnswer }) {
  // Where a field was taken away and nothing else differs, that is all there is to say.
  const isChanged = differences !== null && (differences.length > 0 || orphans.length === 0);
  const box = useTakesFocus(isChanged || orphans.length > 0 ? `${base} ${orphans.join()}` : "");
  return (
    <div ref={box} className="col" tabIndex={-1}>
      {isChanged ? <Conflict differences={differences} /> : null}
      {orphans.length > 0 ? <Orphans words={orphans} /> : null}
    </div>
  );
}

function Conflict({ differences }: { differences: NonNullable<EditAnswer["differences"]> }) {
  const { conflict } = useMoreText().profiles.edit;
  return (
    <div className="conflict sheet pad" role="alert">
      <h3 className="h-lg">{conflict.title}</h3>
      <p className="small">{conflict.lead}</p>
      {differences.map(({ label, now, yours }) => (
        <div key={label}>
          <h4 className="label">{label}</h4>
          <dl className="conflict-both">
            <div>
              <dt className="meta">{conflict.now}</dt>
              <dd>{now}</dd>
            </div>
            <div>
              <dt className="meta">{conflict.yours}</dt>
              <dd>{yours}</dd>
            </div>
          </dl>
        </div>
      ))}
    </div>
  );
}

function Orphans({ words }: { words: readonly string[] }) {
  const { edit } = useMoreText().profiles;
  return (
    <Note icon={CircleAlert}>
      <p>{edit.orphans}</p>
      {words.map((text) => (
        <p key={text} className="quote">
          {text}
        </p>
      ))}
    </Note>
  );
}
