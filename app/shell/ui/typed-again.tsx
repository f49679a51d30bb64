import { useFetchers, useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Note } from "~/ui";
import { useText } from "~/ui/i18n";
import { History } from "~/ui/icons";
import { actionOf, formOf, typeAgain, typedInto } from "../typed-forms/form-on-page";
import {
  arrive,
  forgetTyped,
  isAwaited,
  letGo,
  putSent,
  putWaiting,
  settle,
  waitingFor,
  type Shelves,
  type TypedPage,
} from "../typed-forms/shelf";
import { asksWhoItIs, type TypedForm } from "../typed-forms/typed-form";

interface TypedAgainProps {
  sealKey: string | null;
}

const shelves: Shelves = { tab: sessionStorage, device: localStorage };

/** The page this one was loaded after; counts once. */
let before: string | null = URL.canParse(document.referrer)
  ? new URL(document.referrer).pathname
  : null;

/** Puts aside what is typed into the forms of a page while it is on its way, and types it again for the one who comes back to it. */
function TypedAgain({ sealKey }: TypedAgainProps) {
  // First what was sent is settled: it may be what waits here.
  const waits = useSettling();
  const { again, discard } = useComingBack(sealKey);
  return (
    <>
      {waits ? <Waits /> : null}
      {again.map(({ place, lost }, at) =>
        createPortal(<Again lost={lost} first={at === 0} discard={discard} />, place, String(at)),
      )}
    </>
  );
}

/** All that was typed on this page, first what is sent now. */
function typedHere(sent: HTMLFormElement | null, submitter: HTMLElement | null): TypedPage {
  const others = [...touched].filter((form) => form !== sent).map((form) => typedInto(form, null));
  const forms = [sent ? typedInto(sent, submitter) : null, ...others];
  return { page: location.pathname, forms: forms.filter((form) => form !== null) };
}

/** Forms of this page into which something was typed. */
const touched = new Set<HTMLFormElement>();

/** The key of whoever types here. */
let keyNow: string | null = null;

/** Called with a form that is sent. */
let onSent: ((form: HTMLFormElement) => void) | null = null;

/** Hears what happens to a posted form: of what is typed into it nothing is lost when it is sent. Signing out throws all of it away. */
function hear(sealKey: string | null, event: Event, form: HTMLFormElement): void {
  keyNow = sealKey;
  if (event.type === "input") touched.add(form);
  if (event.type !== "submit") return;
  onSent?.(form);
  if (actionOf(form) === "/sign-out") return forgetTyped(shelves);
  const page = typedHere(form, (event as SubmitEvent).submitter);
  if (sealKey !== null && page.forms.length > 0)
    void putSent(shelves, sealKey, page).catch(nothing);
}

/** Puts aside what was typed on this page and not sent. */
async function keepTyped(): Promise<void> {
  const page = typedHere(null, null);
  if (keyNow !== null && page.forms.length > 0)
    await putWaiting(shelves, keyNow, page).catch(nothing);
}

// A browser that keeps nothing, or has no room: the form is sent all the same.
const nothing = () => undefined;

/** Hears what became of what was sent, each time nothing is under way any more. Returns whether something waits until she has shown who she is, on this page. */
function useSettling(): boolean {
  const { pathname, key } = useLocation();
  const [waits, setWaits] = useState(false);
  const isIdle = useNavigation().state === "idle";
  const isFetching = useFetchers().some(({ state }) => state !== "idle");
  const isQuiet = isIdle && !isFetching;
  useEffect(() => {
    if (!isQuiet) return;
    const isAsked = asksWhoItIs(pathname);
    settle(shelves, { asked: isAsked || (before !== null && asksWhoItIs(before)) });
    before = null;
    setWaits(isAsked && isAwaited(shelves));
    if (!isAsked) arrive(shelves);
  }, [isQuiet, pathname, key]);
  return waits;
}

/** Says below the heading of a page that asks who she is that nothing is lost. */
function Waits() {
  const { common } = useText();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const heading = document.querySelector("h1");
    if (!heading) return;
    const made = placed((one) => heading.after(one));
    setPlace(made);
    return () => made.remove();
  }, []);
  return place && createPortal(<p role="status">{common.typedAgain.waits}</p>, place);
}

interface Place {
  /** Where the line about it stands. */
  place: HTMLElement;
  form: HTMLFormElement | null;
  /** What was written, where its form is not there any more. */
  lost: string[] | null;
}

function useComingBack(sealKey: string | null) {
  const { pathname } = useLocation();
  const [again, setAgain] = useState<Place[]>([]);
  useEffect(() => {
    if (sealKey === null) return;
    let isOver = false;
    let places: Place[] = [];
    const comeBack = async () => {
      const waiting = await waitingFor(shelves, sealKey);
      const page = waiting.findLast((one) => one.page === pathname);
      if (isOver || !page) return;
      places = page.forms.flatMap((typed) => bringBack(typed) ?? []);
      setAgain(places);
    };
    void comeBack().catch(nothing);
    return () => {
      isOver = true;
      setAgain([]);
      for (const { place } of places) place.remove();
    };
  }, [sealKey, pathname]);
  useEffect(() => {
    onSent = (form) => setAgain((all) => all.filter((one) => one.form !== form));
    return () => void (onSent = null);
  }, []);
  const discard = async () => {
    if (sealKey !== null) await letGo(shelves, sealKey, pathname).catch(nothing);
    location.reload();
  };
  return { again, discard: () => void discard() };
}

/** Types one form again, and makes room for the line about it; null where it says so already, or she was quicker. */
function bringBack(typed: TypedForm): Place | null {
  const form = formOf(typed);
  if (!form) {
    const texts = typed.fields.filter(({ kind, value }) => kind === "text" && value.trim() !== "");
    const main = document.querySelector("#main > .page") ?? document.querySelector("#main");
    if (texts.length === 0 || !main) return null;
    const lost = texts.map(({ value }) => value);
    return { place: placed((place) => main.prepend(place)), form, lost };
  }
  if (touched.has(form) || !typeAgain(form, typed)) return null;
  // In a table there is no room for a line.
  const at = form.closest(".table-scroll") ?? form;
  return { place: placed((place) => at.before(place)), form, lost: null };
}

function placed(put: (place: HTMLElement) => void): HTMLElement {
  const place = document.createElement("div");
  place.className = "typed-again";
  put(place);
  return place;
}

interface AgainProps {
  lost: string[] | null;
  first: boolean;
  discard: () => void;
}

function Again({ lost, first, discard }: AgainProps) {
  const { common } = useText();
  const words = common.typedAgain;
  return (
    <div role="status" tabIndex={-1} ref={first ? focus : null}>
      <Note icon={History}>
        <p>{lost ? words.lost : words.here}</p>
        {lost?.map((text, at) => (
          <p key={at} className="quote">
            {text}
          </p>
        ))}
        {first ? (
          <button type="button" className="btn btn-quiet btn-s" onClick={discard}>
            {words.discard}
          </button>
        ) : null}
      </Note>
    </div>
  );
}

const focus = (line: HTMLDivElement | null) => {
  if (document.activeElement === document.body) line?.focus();
};

/** What keeps the words of forms, loaded once there is something to do: see typed-forms.tsx. */
export default { TypedAgain, hear, keepTyped };
