import { SelectField, TextArea, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { ROLE_KINDS, type CircleView, type Person, type Role } from "../circle";
import { CircleForm, CircleSubmit } from "./circle-form";
import { useTyped } from "./use-typed";

interface RoleFormProps {
  slug: string;
  role: Role;
}
interface ToSomebodyProps extends RoleFormProps {
  others: readonly Person[];
}

const FORM = "flex flex-col items-start gap-4";
const asOptions = (people: readonly Person[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }));

/** Taking an open role, until a date or without one. */
export function TakeRole({ slug, role, name }: RoleFormProps & { name: string }) {
  const { circleCare, circles } = useMoreText();
  return (
    <CircleForm slug={slug} intent="take-role" sends={{ roleId: role.id }} className={FORM}>
      <Until intent="take-role" role={role} />
      <CircleSubmit
        slug={slug}
        intent="take-role"
        sends={{ roleId: role.id }}
        label={circleCare.takeConfirm}
        name={circles.takeNamed({ role: name })}
        variant="primary"
      />
    </CircleForm>
  );
}

/** Going on with a role. */
export function KeepLonger({ slug, role }: RoleFormProps) {
  const { circleCare } = useMoreText();
  return (
    <CircleForm slug={slug} intent="keep-role" sends={{ roleId: role.id }} className={FORM}>
      <Until intent="keep-role" role={role} />
      <CircleSubmit
        slug={slug}
        intent="keep-role"
        sends={{ roleId: role.id }}
        label={circleCare.keep}
      />
    </CircleForm>
  );
}

function Until({ intent, role }: { intent: "take-role" | "keep-role"; role: Role }) {
  const { circleCare, common } = useMoreText();
  const typed = useTyped(intent, { roleId: role.id });
  return (
    <TextField
      label={circleCare.takeUntil}
      hint={circleCare.takeUntilHint}
      optional={common.optional}
      type="date"
      name="until"
      {...typed("until")}
    />
  );
}

/** Letting somebody hold the same role. */
export function ShareRole({ slug, role, others }: ToSomebodyProps) {
  const { circleCare } = useMoreText();
  const typed = useTyped("share-role", { roleId: role.id });
  return (
    <CircleForm slug={slug} intent="share-role" sends={{ roleId: role.id }} className={FORM}>
      <SelectField
        label={circleCare.shareWith}
        name="memberId"
        className="w-full"
        options={asOptions(others)}
        {...typed("memberId")}
      />
      <CircleSubmit
        slug={slug}
        intent="share-role"
        sends={{ roleId: role.id }}
        label={circleCare.share}
      />
    </CircleForm>
  );
}

/** Handing a role on with a note, to somebody or to whoever takes it. */
export function HandOn({ slug, role, others }: ToSomebodyProps) {
  const { circleCare, common } = useMoreText();
  const typed = useTyped("hand-on", { roleId: role.id });
  return (
    <CircleForm slug={slug} intent="hand-on" sends={{ roleId: role.id }} className={FORM}>
      <SelectField
        label={circleCare.handOnTo}
        name="memberId"
        className="w-full"
        options={[{ value: "", label: circleCare.handOnOpen }, ...asOptions(others)]}
        {...typed("memberId")}
      />
      <TextArea
        label={circleCare.handoverNote}
        optional={common.optional}
        name="note"
        rows={3}
        maxLength={400}
        className="w-full"
        {...typed("note")}
      />
      <CircleSubmit
        slug={slug}
        intent="hand-on"
        sends={{ roleId: role.id }}
        label={circleCare.handOnConfirm}
        variant="primary"
      />
    </CircleForm>
  );
}

/** Naming a role that the circle could use. */
export function AddRole({ circle }: { circle: CircleView }) {
  const { circleCare, circles } = useMoreText();
  const typed = useTyped("add-role");
  const hasHost = circle.roles.some(({ kind }) => kind === "HOST");
  return (
    <CircleForm slug={circle.slug} intent="add-role" className={FORM}>
      <p className="small">{circleCare.addRoleText}</p>
      <SelectField
        label={circleCare.roleKind}
        name="kind"
        className="w-full"
        options={ROLE_KINDS.filter((kind) => kind !== "HOST" || !hasHost).map((kind) => ({
          value: kind,
          label: circleCare.roleOption({
            role: circles.roles[kind],
            hint: circleCare.roleHints[kind],
          }),
        }))}
        {...typed("kind")}
      />
      <TextField
        label={circleCare.roleTitle}
        hint={circleCare.roleTitleHint}
        name="title"
        maxLength={60}
        className="w-full"
        {...typed("title")}
      />
      <CircleSubmit
        slug={circle.slug}
        intent="add-role"
        label={circleCare.addRoleConfirm}
        variant="primary"
      />
    </CircleForm>
  );
}
