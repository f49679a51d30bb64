import { TextArea } from "~/ui";
import { useText } from "~/ui/i18n";
import type { CircleView } from "../circle";
import { CircleButton, CircleForm, CircleSubmit } from "./circle-form";
import { Fold } from "./fold";
import { useTyped } from "./use-typed";

/** Leaving, closing, opening again: each says what follows before it is done. */
export function Endings({ circle }: { circle: CircleView }) {
  const { may, slug } = circle;
  const { circles } = useText();
  if (!may.leave && !may.close && !may.reopen) return null;
  return (
    <section className="flex flex-col items-start gap-1 border-t border-line pt-4">
      {may.reopen ? (
        <CircleButton slug={slug} intent="reopen" label={circles.reopen} className="mb-2" />
      ) : null}
      {may.leave ? <Leave circle={circle} /> : null}
      {may.close ? <Close slug={slug} /> : null}
    </section>
  );
}

function Leave({ circle }: { circle: CircleView }) {
  const { circles } = useText();
  return (
    <Fold label={circles.leave} intent="leave">
      <p className="small mb-3">
        {circle.memberCount === 1 ? circles.leaveLast : circles.leaveText}{" "}
        {circle.reads === "CIRCLE" ? circles.leaveHidden : null}
      </p>
      <CircleButton
        slug={circle.slug}
        intent="leave"
        label={circles.leaveConfirm}
        variant="danger"
      />
    </Fold>
  );
}

function Close({ slug }: { slug: string }) {
  const { circles, common } = useText();
  const typed = useTyped("close");
  return (
    <Fold label={circles.close} intent="close">
      <p className="small mb-3">{circles.closeText}</p>
      <CircleForm slug={slug} intent="close" className="flex flex-col items-start gap-4">
        <TextArea
          label={circles.closingNote}
          hint={circles.closingNoteHint}
          optional={common.optional}
          name="note"
          rows={3}
          maxLength={1000}
          className="w-full"
          {...typed("note")}
        />
        <CircleSubmit slug={slug} intent="close" label={circles.closeConfirm} variant="danger" />
      </CircleForm>
    </Fold>
  );
}
