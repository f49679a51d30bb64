import { ButtonLink, EndOfPage, Kind, List, type CircleKind } from "~/ui";
import { useMoreText } from "~/ui/more-text";

/** A circle that she sits in now, or has asked to join. */
export interface FirstCircle {
  slug: string;
  name: string;
  kind: CircleKind;
  inside: boolean;
}

interface WelcomeDoneProps {
  name: string;
  circles: FirstCircle[];
}

/** The end of the first session: where her thread goes on. */
export function WelcomeDone({ name, circles }: WelcomeDoneProps) {
  const { common, members } = useMoreText();
  const { done } = members.welcome;
  const kinds = {
    INTEREST: common.interest,
    NEIGHBORHOOD: common.neighborhood,
    PROJECT: common.project,
  };
  const first = circles.find(({ inside }) => inside);
  return (
    <>
      <h1 className="h-3xl">{done.title({ name: name.split(" ")[0] ?? name })}</h1>
      <p className="lead wl-lead">{done.lead}</p>
      {circles.length > 0 ? (
        <List className="wl-circles">
          {circles.map(({ slug, name: circle, kind, inside }) => (
            <li key={slug}>
              <Kind kind={kind}>{kinds[kind]}</Kind>
              <p className="name">{circle}</p>
              <p className="small">{inside ? done.inside : done.asked}</p>
            </li>
          ))}
        </List>
      ) : null}
      <div className="acts wrap">
        {first ? (
          <ButtonLink to={`/circles/${first.slug}`} variant="primary">
            {done.hello({ circle: first.name })}
          </ButtonLink>
        ) : (
          <ButtonLink to="/circles" variant="primary">
            {done.doors}
          </ButtonLink>
        )}
        <ButtonLink to="/" variant="plain">
          {done.home}
        </ButtonLink>
      </div>
      <div className="wl-end">
        <EndOfPage>{common.theEnd}</EndOfPage>
      </div>
    </>
  );
}
