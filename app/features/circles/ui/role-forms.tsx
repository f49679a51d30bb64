import { SelectField, TextArea, TextField } from "~/ui";
import { useText } from "~/ui/i18n";
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
  const { circles } = useText();
  return (
    <CircleForm slug={slug} intent="take-role" sends={{ roleId: role.id }} className={FORM}>
      <Until intent="take-role" role={role} />
      <CircleSubmit
        slug={slug}
        intent="take-role"
        sends={{ roleId: role.id }}
        label={circles.takeConfirm}
        name={circles.takeNamed({ role: name })}
        variant="primary"
      />
    </CircleForm>
  );
}

/** Going on with a role. */
export function KeepLonger({ slug, role }: RoleFormProps) {
  const { circles } = useText();
  return (
    <CircleForm slug={slug} intent="keep-role" sends={{ roleId: role.id }} className={FORM}>
      <Until intent="keep-role" role={role} />
      <CircleSubmit
        slug={slug}
        intent="keep-role"
        sends={{ roleId: role.id }}
        label={circles.keep}
      />
    </CircleForm>
  );
}

function Until({ intent, role }: { intent: "take-role" | "keep-role"; role: Role }) {
  const { circles, common } = useText();
  const typed = useTyped(intent, { roleId: role.id });
  return (
    <TextField
      label={circles.takeUntil}
      hint={circles.takeUntilHint}
      optional={common.optional}
      type="date"
      name="until"
      {...typed("until")}
    />
  );
}

/** Letting somebody hold the same role. */
export function ShareRole({ slug, role, others }: ToSomebodyProps) {
  const { circles } = useText();
  const typed = useTyped("share-role", { roleId: role.id });
  return (
    <CircleForm slug={slug} intent="share-role" sends={{ roleId: role.id }} className={FORM}>
      <SelectField
        label={circles.shareWith}
        name="memberId"
        className="w-full"
        options={asOptions(others)}
        {...typed("memberId")}
      />
      <CircleSubmit
        slug={slug}
        intent="share-role"
        sends={{ roleId: role.id }}
        label={circles.share}
      />
    </CircleForm>
  );
}

/** Handing a role on with a note, to somebody or to whoever takes it. */
export function HandOn({ slug, role, others }: ToSomebodyProps) {
  const { circles, common } = useText();
  const typed = useTyped("hand-on", { roleId: role.id });
  return (
    <CircleForm slug={slug} intent="hand-on" sends={{ roleId: role.id }} className={FORM}>
      <SelectField
        label={circles.handOnTo}
        name="memberId"
        className="w-full"
        options={[{ value: "", label: circles.handOnOpen }, ...asOptions(others)]}
        {...typed("memberId")}
      />
      <TextArea
        label={circles.handoverNote}
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
        label={circles.handOnConfirm}
        variant="primary"
      />
    </CircleForm>
  );
}

/** Naming a role that the circle could use. */
export function AddRole({ circle }: { circle: CircleView }) {
  const { circles } = useText();
  const typed = useTyped("add-role");
  const hasHost = circle.roles.some(({ kind }) => kind === "HOST");
  return (
    <CircleForm slug={circle.slug} intent="add-role" className={FORM}>
      <p className="small">{circles.addRoleText}</p>
      <SelectField
        label={circles.roleKind}
        name="kind"
        className="w-full"
        options={ROLE_KINDS.filter((kind) => kind !== "HOST" || !hasHost).map((kind) => ({
          value: kind,
          label: circles.roleOption({ role: circles.roles[kind], hint: circles.roleHints[kind] }),
        }))}
        {...typed("kind")}
      />
      <TextField
        label={circles.roleTitle}
        hint={circles.roleTitleHint}
        name="title"
        maxLength={60}
        className="w-full"
        {...typed("title")}
      />
      <CircleSubmit
        slug={circle.slug}
        intent="add-role"
        label={circles.addRoleConfirm}
        variant="primary"
      />
    </CircleForm>
  );
}
