import { Globe, Lock, UsersRound, DoorOpen, MessageCircleQuestion, Mail } from "~/ui/icons";
import { ButtonLink, Icon, type IconName } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { circlePath, type CircleView } from "../circle";

/** Why a circle meets, in full, and who can read and join it. */
export function AboutFacts({ circle }: { circle: CircleView }) {
  const { circles } = useText();
  const format = useFormat();
  const reads = {
    WEB: [Globe, circles.readsWeb, circles.readsWebHint],
    MEMBERS: [UsersRound, circles.readsMembers, circles.readsMembersHint],
    CIRCLE: [Lock, circles.readsCircle, circles.readsCircleHint],
  } as const;
  const joins = {
    OPEN: [DoorOpen, circles.joinsOpen, circles.joinsOpenHint],
    REQUEST: [MessageCircleQuestion, circles.joinsRequest, circles.joinsRequestHint],
    INVITATION: [Mail, circles.joinsInvitation, circles.joinsInvitationHint],
  } as const;
  return (
    <section>
      <h2 className="h-xl mb-2">{circles.whyTitle}</h2>
      <p className="prose whitespace-pre-line">{circle.why}</p>
      <dl className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Fact term={circles.reads} fact={reads[circle.reads]} />
        <Fact term={circles.joins} fact={joins[circle.joins]} />
      </dl>
      <p className="meta mt-4">
        {circles.startedBy({
          name: circle.createdBy.name,
          date: format.date(circle.createdAt),
        })}
      </p>
      {circle.may.edit ? (
        <ButtonLink to={circlePath(circle.slug, "edit")} small className="mt-3">
          {circles.change}
        </ButtonLink>
      ) : null}
    </section>
  );
}

interface FactProps {
  term: string;
  fact: readonly [IconName, string, string];
}

function Fact({ term, fact: [icon, words, hint] }: FactProps) {
  return (
    <div>
      <dt className="label">{term}</dt>
      <dd className="m-0 flex items-start gap-3">
        <Icon as={icon} className="mt-0.5 text-(--dye-ink)" />
        <span>
          <span className="block">{words}</span>
          <span className="meta block">{hint}</span>
        </span>
      </dd>
    </div>
  );
}
