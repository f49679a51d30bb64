/** A control of a form, as far as it is asked here: the elements of a page, and plain objects where there is none. */
export interface Control {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked?: boolean;
  readonly autocomplete?: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** One control as it was left: what was written into it or chosen, and for a box whether it was ticked. */
export interface TypedField {
  kind: "text" | "choice" | "box";
  name: string;
  value: string;
  ticked?: boolean;
}

type Pair = readonly [name: string, value: string];

/** What somebody typed into a form, with what it takes to know the form again. */
export interface TypedForm {
  /** The path it is sent to. */
  action: string;
  /** The button it is sent with, where that has a name. */
  button: Pair | null;
  /** What it is about: hidden fields that say the same whenever its page is made. */
  about: Pair[];
  /** Hidden fields that are others each time (`data-anew`): they go along as they were, so that what somebody else saved meanwhile is noticed. */
  anew: Pair[];
  /** Which one it is of those on its page that are alike so far. */
  nth: number;
  fields: TypedField[];
}

const KINDS: Readonly<Record<string, TypedField["kind"]>> = {
  ...{ text: "text", textarea: "text", email: "text", tel: "text", url: "text", search: "text" },
  ...{ number: "text", date: "text", time: "text", month: "text", week: "text", color: "choice" },
  ...{ "datetime-local": "text", "select-one": "choice", range: "choice" },
  ...{ checkbox: "box", radio: "box" },
};

// A password that is shown is of type text.
const SECRET = /\b(?:one-time-code|current-password|new-password|cc-[a-z-]+)\b/;

function kindOf({ type, autocomplete = "", dataset }: Control): TypedField["kind"] | null {
  if ("secret" in dataset || SECRET.test(autocomplete)) return null;
  return KINDS[type] ?? null;
}

/** What is kept of the controls of a form: never a password, a code, a file or what is marked `data-secret`. */
export function typedIn(controls: Iterable<Control>): Pick<TypedForm, "about" | "anew" | "fields"> {
  const typed = { about: [] as Pair[], anew: [] as Pair[], fields: [] as TypedField[] };
  for (const control of controls) {
    const { name, value, checked } = control;
    if (!name) continue;
    if (control.type === "hidden") {
      const pairs = "anew" in control.dataset ? typed.anew : typed.about;
      pairs.push([name, value]);
      continue;
    }
    const kind = kindOf(control);
    if (kind === "box") typed.fields.push({ kind, name, value, ticked: checked === true });
    else if (kind) typed.fields.push({ kind, name, value });
  }
  return typed;
}

/** The controls of a form that say something else than what was typed, each with that. Controls of one name are told apart by their place, boxes by their value. */
export function changesTo<C extends Control>(
  controls: Iterable<C>,
  fields: readonly TypedField[],
): { control: C; field: TypedField }[] {
  const left = [...fields];
  return [...controls].flatMap((control) => {
    const kind = control.name ? kindOf(control) : null;
    const at = left.findIndex(
      (one) =>
        one.name === control.name &&
        one.kind === kind &&
        (kind !== "box" || one.value === control.value),
    );
    const [field] = at < 0 ? [] : left.splice(at, 1);
    if (!field) return [];
    const same = kind === "box" ? field.ticked === control.checked : field.value === control.value;
    return same ? [] : [{ control, field }];
  });
}

/** Whether a form stands for the same thing as the one that was typed into. */
export function isAlike(
  form: { action: string; controls: readonly Control[] },
  typed: Pick<TypedForm, "action" | "button" | "about">,
): boolean {
  if (form.action !== typed.action) return false;
  const { about } = typedIn(form.controls);
  const has = ([name, value]: Pair) =>
    form.controls.some((control) => control.name === name && control.value === value);
  return (
    about.length === typed.about.length &&
    about.every(([name, value], at) => {
      const [its, was] = typed.about[at] ?? [];
      return its === name && was === value;
    }) &&
    (typed.button === null || has(typed.button))
  );
}

/** Pages where somebody shows who she is before what she asked for is done. */
export const asksWhoItIs = (path: string): boolean =>
  /^\/(?:sign-in(?:\/.*)?|settings\/(?:proof|second-step))$/.test(path);
