import { Link } from "@remix-run/react";
import { Avatar, Sheet, SectionHead } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";

interface Face {
  id: string;
  name: string;
  photo: string | null;
  /** Where she lives, or her cohort; null when she shows neither. */
  line: string | null;
}

/** Who has just come in, so that somebody writes to them. Nothing where nobody has. */
export function NewFaces({ faces }: { faces: Face[] }) {
  const { home } = useMoreText();
  if (faces.length === 0) return null;
  return (
    <section aria-labelledby="new-faces">
      <SectionHead id="new-faces" title={home.newFaces} />
      <Sheet className="pad">
        <ul className="faces">
          {faces.map((face) => (
            <li key={face.id} className="person">
              <Avatar name={face.name} size={40} src={face.photo} />
              <span>
                <Link className="name" to={`/people/${face.id}`}>
                  {face.name}
                </Link>
                {face.line ? <span className="meta">{face.line}</span> : null}
              </span>
            </li>
          ))}
        </ul>
        <p className="small">{home.newFacesLine}</p>
      </Sheet>
    </section>
  );
}

interface WovenProps {
  woven: {
    begun: { slug: string; name: string }[];
    tookRoles: { id: string; name: string }[];
    joined: number;
  };
}

/** What people did together this month, with everybody named; never a count beside one person. */
export function Woven({ woven: { begun, tookRoles, joined } }: WovenProps) {
  const { home } = useMoreText();
  const format = useFormat();
  const sentences = [
    ...(begun.length > 0
      ? [home.began({ circles: format.list(begun.map(({ name }) => name)) })]
      : []),
    ...(tookRoles.length > 0
      ? [home.tookRoles({ names: format.list(tookRoles.map(({ name }) => name)) })]
      : []),
    ...(joined > 0 ? [home.joinedCircles({ count: joined })] : []),
  ];
  return (
    <section aria-labelledby="woven">
      <SectionHead id="woven" title={home.woven} />
      <p className="quote">{sentences.length > 0 ? sentences.join(" ") : home.nothingWoven}</p>
    </section>
  );
}
