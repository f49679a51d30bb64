import { Globe, Lock, UsersRound, DoorOpen, MessageCircleQuestion, Mail } from "~/ui/icons";
import { ButtonLink, Icon, type IconName } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { circlePath, type CircleView } from "../circle";

/** Why a circle meets, in full, and who can read and join it. */
export function AboutFacts({ circle }: { circle: CircleView }) {
  const { circleCare } = useMoreText();
  const format = useFormat();
  const reads = {
    WEB: [Globe, circleCare.readsWeb, circleCare.readsWebHint],
    MEMBERS: [UsersRound, circleCare.readsMembers, circleCare.readsMembersHint],
    CIRCLE: [Lock, circleCare.readsCircle, circleCare.readsCircleHint],
  } as const;
  const joins = {
    OPEN: [DoorOpen, circleCare.joinsOpen, circleCare.joinsOpenHint],
    REQUEST: [MessageCircleQuestion, circleCare.joinsRequest, circleCare.joinsRequestHint],
    INVITATION: [Mail, circleCare.joinsInvitation, circleCare.joinsInvitationHint],
  } as const;
  return (
    <section>
      <h2 className="h-xl mb-2">{circleCare.whyTitle}</h2>
      <p className="prose whitespace-pre-line">{circle.why}</p>
      <dl className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Fact term={circleCare.reads} fact={reads[circle.reads]} />
        <Fact term={circleCare.joins} fact={joins[circle.joins]} />
      </dl>
      <p className="meta mt-4">
        {circleCare.startedBy({
          name: circle.createdBy.name,
          date: format.date(circle.createdAt),
        })}
      </p>
      {circle.may.edit ? (
        <ButtonLink to={circlePath(circle.slug, "edit")} small className="mt-3">
          {circleCare.change}
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
