import { useId, type KeyboardEvent } from "react";
import { FieldErrors, type FieldSource } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { StoryLines } from "../welcome/story-lines";

interface StoryBoxProps {
  lines: StoryLines;
  /** What is wrong with it. */
  field: FieldSource | undefined;
}

// Enter leads to the next line instead of making one.
function toNextLine(event: KeyboardEvent<HTMLTextAreaElement>) {
  const { key, shiftKey, nativeEvent, currentTarget } = event;
  if (key !== "Enter" || shiftKey || nativeEvent.isComposing) return;
  const next = currentTarget.nextElementSibling;
  if (!(next instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  next.focus();
}

/** A story in three lines, each with its question. */
export function StoryBox({ lines, field }: StoryBoxProps) {
  const { story } = useMoreText().members.welcome;
  const errorId = useId();
  const errors = field?.errors ?? [];
  const questions = [
    { name: "from", label: story.from },
    { name: "doing", label: story.doing },
    { name: "awake", label: story.awake },
  ];
  return (
    <>
      <div className="lines" role="group" aria-label={story.title}>
        {questions.map(({ name, label }, at) => (
          <textarea
            key={name}
            name={name}
            rows={1}
            aria-label={label}
            placeholder={label}
            defaultValue={lines[at]}
            onKeyDown={toNextLine}
            {...(errors.length > 0 ? { "aria-invalid": true, "aria-describedby": errorId } : {})}
          />
        ))}
      </div>
      <FieldErrors id={errorId} errors={errors} />
    </>
  );
}
