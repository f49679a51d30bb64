import { ButtonLink } from "~/ui";

interface LinkOverProps {
  title: string;
  text: string;
  again: { to: string; label: string };
}

/** A mailed link that was used, or whose time is over, and the way to a new one. */
export function LinkOver({ title, text, again }: LinkOverProps) {
  return (
    <div className="col" style={{ gap: 16 }}>
      <h1 className="h-3xl">{title}</h1>
      <p className="lead">{text}</p>
      <ButtonLink to={again.to} variant="primary" block>
        {again.label}
      </ButtonLink>
    </div>
  );
}
