import { Button, ButtonLink } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface StepEndProps {
  intent: string;
  label: string;
  /** What was written is saved already. */
  saved?: boolean;
}

/** The end of a step: go on, or leave it for later. What is saved stays. */
export function StepEnd({ intent, label, saved = false }: StepEndProps) {
  const { welcome } = useMoreText().members;
  return (
    <div className="acts">
      <Button variant="primary" name="intent" value={intent}>
        {label}
      </Button>
      <ButtonLink to="/" variant="quiet">
        {welcome.later}
      </ButtonLink>
      <span className="meta push" role="status">
        {saved ? welcome.saved : <span className="only-desk">{welcome.changeAny}</span>}
      </span>
    </div>
  );
}
