import { Plus } from "~/ui/icons";
import type { ReactNode } from "react";
import { Avatar, AvatarStack, ButtonLink, Icon, SectionHead } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { circlePath, type CircleView, type Role } from "../circle";
import { roleName } from "../role-name";

const FRESH_DAYS = 60;

interface CircleAsideProps {
  circle: CircleView;
  memberCount: number;
  /** What a page adds above. */
  top?: ReactNode;
  /** False where the page itself says who holds what. */
  roles: boolean;
}

/** The third column of a circle: who holds what, and who came last. */
export function CircleAside({ circle, memberCount, top, roles }: CircleAsideProps) {
  const { circles } = useText();
  const members = circle.may.seeMembers && circle.newest.length > 0;
  if (!roles && !members && !top) return null;
  return (
    <aside className="c-aside" aria-label={circles.aboutThis}>
      {top}
      {roles ? (
        <section>
          <h2 className="h-lg mb-2">{circles.whoHoldsWhat}</h2>
          <ul className="roles">
            {circle.roles.map((role) => (
              <RoleRows key={role.id} role={role} circle={circle} />
            ))}
          </ul>
        </section>
      ) : null}
      {members ? <Newest circle={circle} memberCount={memberCount} /> : null}
    </aside>
  );
}

function RoleRows({ role, circle }: { role: Role; circle: CircleView }) {
  const { circles } = useText();
  const format = useFormat();
  const name = roleName(circles, role);
  return (
    <>
      {role.holders.map((holder) => (
        <li key={holder.tenureId}>
          <Avatar name={holder.name} size={36} />
          <span className="min-w-0">
            <span className="strong block">{holder.name}</span>
            <span className="meta">
              {holder.until
                ? circles.roleUntil({ role: name, until: format.month(holder.until, circle.now) })
                : name}
            </span>
          </span>
        </li>
      ))}
      {role.open ? (
        <li>
          <OpenSeat />
          <span className="min-w-0">
            <span className="strong block">{name}</span>
            <span className="meta">
              {role.holders.length > 0 ? circles.openRoleNext : circles.openRole}
            </span>
          </span>
          {circle.may.post ? (
            <ButtonLink
              to={`${circlePath(circle.slug, "about")}?take=${role.id}#roles`}
              variant="quiet"
              small
              aria-label={circles.takeNamed({ role: name })}
            >
              {circles.takeIt}
            </ButtonLink>
          ) : null}
        </li>
      ) : null}
    </>
  );
}

/** An empty place that anybody may take. */
export function OpenSeat() {
  return (
    <span
      className="av av-36 border-[1.5px] border-dashed border-edge bg-transparent! text-ink-2!"
      aria-hidden="true"
    >
      <Icon as={Plus} />
    </span>
  );
}

function Newest({ circle, memberCount }: { circle: CircleView; memberCount: number }) {
  const { circles } = useText();
  const format = useFormat();
  const [last] = circle.newest;
  const fresh =
    last !== undefined &&
    last.id !== circle.viewerId &&
    memberCount > 1 &&
    Date.parse(circle.now) - Date.parse(last.joinedAt) < FRESH_DAYS * 86_400_000;
  return (
    <section>
      <SectionHead
        small
        title={circles.members}
        more={{
          to: circlePath(circle.slug, "members"),
          label: circles.all({ count: memberCount }),
        }}
      />
      <AvatarStack
        people={circle.newest}
        size={36}
        label={format.list(circle.newest.map(({ name }) => name))}
      />
      {fresh ? (
        <p className="small mt-3">
          {circles.newest({
            name: last.name,
            month: format.month(last.joinedAt, circle.now),
          })}
        </p>
      ) : null}
    </section>
  );
}
