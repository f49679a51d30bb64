import { TextArea } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { CircleView } from "../circle";
import { CircleButton, CircleForm, CircleSubmit } from "./circle-form";
import { Fold } from "./fold";
import { useTyped } from "./use-typed";

/** Leaving, closing, opening again: each says what follows before it is done. */
export function Endings({ circle }: { circle: CircleView }) {
  const { may, slug } = circle;
  const { circleCare } = useMoreText();
  if (!may.leave && !may.close && !may.reopen) return null;
  return (
    <section className="flex flex-col items-start gap-1 border-t border-line pt-4">
      {may.reopen ? (
        <CircleButton slug={slug} intent="reopen" label={circleCare.reopen} className="mb-2" />
      ) : null}
      {may.leave ? <Leave circle={circle} /> : null}
      {may.close ? <Close slug={slug} /> : null}
    </section>
  );
}

function Leave({ circle }: { circle: CircleView }) {
  const { circleCare } = useMoreText();
  return (
    <Fold label={circleCare.leave} intent="leave">
      <p className="small mb-3">
        {circle.memberCount === 1 ? circleCare.leaveLast : circleCare.leaveText}{" "}
        {circle.reads === "CIRCLE" ? circleCare.leaveHidden : null}
      </p>
      <CircleButton
        slug={circle.slug}
        intent="leave"
        label={circleCare.leaveConfirm}
        variant="danger"
      />
    </Fold>
  );
}

function Close({ slug }: { slug: string }) {
  const { circleCare, common } = useMoreText();
  const typed = useTyped("close");
  return (
    <Fold label={circleCare.close} intent="close">
      <p className="small mb-3">{circleCare.closeText}</p>
      <CircleForm slug={slug} intent="close" className="flex flex-col items-start gap-4">
        <TextArea
          label={circleCare.closingNote}
          hint={circleCare.closingNoteHint}
          optional={common.optional}
          name="note"
          rows={3}
          maxLength={1000}
          className="w-full"
          {...typed("note")}
        />
        <CircleSubmit slug={slug} intent="close" label={circleCare.closeConfirm} variant="danger" />
      </CircleForm>
    </Fold>
  );
}
