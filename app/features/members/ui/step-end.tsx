import { Button, ButtonLink } from "~/ui";
import { useText } from "~/ui/i18n";

interface StepEndProps {
  intent: string;
  label: string;
  /** What was written is saved already. */
  saved?: boolean;
}

/** The end of a step: go on, or leave it for later. What is saved stays. */
export function StepEnd({ intent, label, saved = false }: StepEndProps) {
  const { welcome } = useText().members;
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
