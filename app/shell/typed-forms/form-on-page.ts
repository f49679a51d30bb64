import { changesTo, isAlike, typedIn, type TypedField, type TypedForm } from "./typed-form";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

/** What goes along with a form instead of what its page was made with. */
const carried = new WeakMap<HTMLFormElement, TypedForm["anew"]>();

const controlsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter((one): one is Field => "value" in one && "name" in one);

/** The path a form is sent to. */
export const actionOf = (form: HTMLFormElement): string =>
  new URL(form.getAttribute("action") ?? "", location.href).pathname;

/** Forms whose words are kept here: those that are posted, but for those that keep them by themselves. */
const isKept = (form: HTMLFormElement): boolean =>
  form.method === "post" && !form.hasAttribute("data-own-drafts");

const keptForms = () => [...document.forms].filter(isKept);

const alike = (typed: Pick<TypedForm, "action" | "button" | "about">) =>
  keptForms().filter((form) =>
    isAlike({ action: actionOf(form), controls: controlsOf(form) }, typed),
  );

function buttonOf(form: HTMLFormElement, submitter: HTMLElement | null): TypedForm["button"] {
  const sent = controlsOf(form).filter((one) => one.type === "submit" && one.name);
  const button = sent.find((one) => one === submitter) ?? (submitter ? undefined : sent[0]);
  return button ? [button.name, button.value] : null;
}

/** What was typed into a form of this page; null where there is nothing to keep. */
export function typedInto(form: HTMLFormElement, submitter: HTMLElement | null): TypedForm | null {
  if (!form.isConnected || !isKept(form)) return null;
  const typed = typedIn(controlsOf(form));
  if (typed.fields.length === 0) return null;
  const known = { action: actionOf(form), button: buttonOf(form, submitter), about: typed.about };
  const nth = alike(known).indexOf(form);
  return { ...known, ...typed, anew: carried.get(form) ?? typed.anew, nth };
}

/** The form of this page that was typed into; null where it is not there any more. */
export function formOf(typed: TypedForm): HTMLFormElement | null {
  const found = alike(typed);
  return found[typed.nth] ?? found[0] ?? null;
}

/** Types once more what was typed; true where the form said something else. */
export function typeAgain(form: HTMLFormElement, typed: TypedForm): boolean {
  const changes = changesTo(controlsOf(form), typed.fields);
  if (changes.length === 0) return false;
  for (const { control, field } of changes) type(control, field);
  carryAlong(form, typed.anew);
  for (let at = form.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  return true;
}

function type(control: Field, field: TypedField): void {
  // A click is what components listen to; it unticks the other answers of a question too.
  if (field.kind === "box") {
    if (field.ticked || control.type === "checkbox") control.click();
    return;
  }
  // Past the setter that a component puts on the element itself: it would take the change for its own.
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
  set?.call(control, field.value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Sends along, the next time, the marks the form had when it was typed into. */
function carryAlong(form: HTMLFormElement, anew: TypedForm["anew"]): void {
  if (anew.length === 0) return;
  carried.set(form, anew);
  const put = ({ formData }: FormDataEvent) => {
    for (const [name, value] of anew) if (formData.has(name)) formData.set(name, value);
  };
  const sent = () =>
    // Its data is gathered once everybody has heard of it.
    setTimeout(() => {
      carried.delete(form);
      form.removeEventListener("formdata", put);
      form.removeEventListener("submit", sent);
    });
  form.addEventListener("formdata", put);
  form.addEventListener("submit", sent);
}
