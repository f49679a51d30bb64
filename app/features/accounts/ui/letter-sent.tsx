import { MailCheck } from "~/ui/icons";
import { Note } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { Doorstep } from "./doorstep";
import { FootLink } from "./foot-link";

interface LetterSentProps {
  community: string | null;
  text: string;
  /** Nothing is mailed from here yet. */
  mailStays: boolean;
  back: { to: string; label: string };
}

/** After a letter was asked for: the same for every address, known or not. */
export function LetterSent({ community, text, mailStays, back }: LetterSentProps) {
  const { accounts } = useMoreText();
  return (
    <Doorstep community={community} aside={<FootLink to={back.to}>{back.label}</FootLink>}>
      <div className="col" style={{ gap: 16 }}>
        <h1 className="h-3xl">{accounts.signIn.letterTitle}</h1>
        <p className="lead" role="status">
          {text}
        </p>
        {mailStays ? <Note icon={MailCheck}>{accounts.mailStays}</Note> : null}
      </div>
    </Doorstep>
  );
}
