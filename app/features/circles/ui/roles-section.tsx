import { useSearchParams } from "@remix-run/react";
import { Avatar, Badge, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { CircleView, Person, Role } from "../circle";
import { roleName } from "../role-name";
import { OpenSeat } from "./circle-aside";
import { CircleButton } from "./circle-form";
import { Fold } from "./fold";
import { AddRole, HandOn, KeepLonger, ShareRole, TakeRole } from "./role-forms";

interface RolesSectionProps {
  circle: CircleView;
  /** To whom a role can go. */
  others: readonly Person[];
}

/** Who holds what: each role with its holders, the empty places, and what the viewer may do about it. */
export function RolesSection({ circle, others }: RolesSectionProps) {
  const { circleCare, circles } = useMoreText();
  return (
    <section id="roles" aria-labelledby="roles-title">
      <h2 className="h-xl mb-1" id="roles-title">
        {circles.whoHoldsWhat}
      </h2>
      <List>
        {circle.roles.map((role) => (
          <RoleItem key={role.id} {...{ role, circle, others }} />
        ))}
      </List>
      {circle.may.addRole ? (
        <Fold label={circleCare.addRole} intent="add-role">
          <AddRole circle={circle} />
        </Fold>
      ) : null}
    </section>
  );
}

function RoleItem({ role, circle, others }: RolesSectionProps & { role: Role }) {
  const { circleCare, circles } = useMoreText();
  const [params] = useSearchParams();
  const name = roleName(circles, role);
  const hers = role.holders.some((holder) => holder.id === circle.viewerId);
  const { slug } = circle;
  const sends = { roleId: role.id };
  return (
    <li id={role.id}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="h-lg">{name}</h3>
        {role.kind === "OTHER" ? null : (
          <span className="meta">{circleCare.roleHints[role.kind]}</span>
        )}
      </div>
      <Holders role={role} circle={circle} />
      {role.open && role.handoverNote && circle.standing.member ? (
        <p className="small mt-2 whitespace-pre-line">
          {circleCare.handoverLeft({ note: role.handoverNote })}
        </p>
      ) : null}
      {circle.may.post ? (
        <div className="flex flex-wrap items-start gap-x-6">
          {role.open && !hers ? (
            <Fold
              label={circles.takeIt}
              intent="take-role"
              sends={sends}
              open={params.get("take") === role.id}
            >
              <TakeRole slug={slug} role={role} name={name} />
            </Fold>
          ) : null}
          {hers ? (
            <>
              <Fold label={circleCare.handOn} intent="hand-on" sends={sends}>
                <HandOn slug={slug} role={role} others={others} />
              </Fold>
              {others.length > 0 ? (
                <Fold label={circleCare.share} intent="share-role" sends={sends}>
                  <ShareRole slug={slug} role={role} others={others} />
                </Fold>
              ) : null}
              <Fold label={circleCare.keep} intent="keep-role" sends={sends}>
                <KeepLonger slug={slug} role={role} />
              </Fold>
            </>
          ) : null}
          {role.open && role.kind !== "HOST" && circle.may.edit ? (
            <CircleButton
              slug={slug}
              intent="retire-role"
              sends={sends}
              label={circleCare.retire}
              name={circleCare.retireNamed({ role: name })}
              variant="quiet"
              small={false}
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Holders({ role, circle }: Omit<RolesSectionProps, "others"> & { role: Role }) {
  const { circleCare, circles } = useMoreText();
  const format = useFormat();
  return (
    <ul className="roles mt-1">
      {role.holders.map((holder) => (
        <li key={holder.tenureId}>
          <Avatar name={holder.name} size={36} />
          <span className="min-w-0">
            <span className="strong block">{holder.name}</span>
            {holder.until ? (
              <span className="meta">
                {circleCare.until({ date: format.month(holder.until, circle.now) })}
              </span>
            ) : null}
          </span>
          {holder.id === circle.viewerId ? <Badge>{circleCare.yourRole}</Badge> : null}
        </li>
      ))}
      {role.open ? (
        <li>
          <OpenSeat />
          <span className="meta">
            {role.holders.length > 0 ? circles.openRoleNext : circles.openRole}
          </span>
        </li>
      ) : null}
    </ul>
  );
}
