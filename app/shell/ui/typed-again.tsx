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
      {waits ? <Waits key={waits} why={waits} /> : null}
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

/** The page of what was sent last, with its query, and that it is put aside by now. */
let sentFrom: string | null = null;
let sending: Promise<void> = Promise.resolve();

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
  if (sealKey === null || page.forms.length === 0) return;
  sentFrom = location.pathname + location.search;
  sending = putSent(shelves, sealKey, page).catch(nothing);
}

/** Puts aside what was typed on this page and not sent. */
async function keepTyped(): Promise<void> {
  const page = typedHere(null, null);
  if (keyNow !== null && page.forms.length > 0)
    await putWaiting(shelves, keyNow, page).catch(nothing);
}

// A browser that keeps nothing, or has no room: the form is sent all the same.
const nothing = () => undefined;

/** Whether this page says that something went wrong, in place of what was asked for. */
const wentWrong = () => document.querySelector(".went-wrong") !== null;

/** Hears what became of what was sent, each time nothing is under way any more. Returns why something waits, which this page has to say: its author is asked who she is, or what she sent did not arrive. */
function useSettling(): "asked" | "failed" | null {
  const { pathname, key } = useLocation();
  const [waits, setWaits] = useState<"asked" | "failed" | null>(null);
  const isIdle = useNavigation().state === "idle";
  const isFetching = useFetchers().some(({ state }) => state !== "idle");
  const isQuiet = isIdle && !isFetching;
  useEffect(() => {
    if (!isQuiet) return;
    let isOver = false;
    // What is refused at once may be so before it was put aside.
    void sending.then(() => {
      if (isOver) return;
      const isAsked = asksWhoItIs(pathname);
      const asked = isAsked || (before !== null && asksWhoItIs(before));
      const failed = settle(shelves, { asked, failed: wentWrong() }) && !asked;
      before = null;
      setWaits(isAsked && isAwaited(shelves) ? "asked" : failed ? "failed" : null);
      if (!isAsked) arrive(shelves);
    });
    return () => void (isOver = true);
  }, [isQuiet, pathname, key]);
  return waits;
}

/** Says that nothing is lost: below the heading of a page that asks who she is, or where something went wrong, with the way back. */
function Waits({ why }: { why: "asked" | "failed" }) {
  const { common } = useText();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const heading = document.querySelector("h1");
    if (!heading) return;
    const wayHome = document.querySelector(".went-wrong > .btn");
    const made = placed((one) => (wayHome ? wayHome.before(one) : heading.after(one)));
    setPlace(made);
    return () => made.remove();
  }, []);
  if (!place) return null;
  return createPortal(
    <>
      <p role="status">{common.typedAgain.waits}</p>
      {why === "failed" ? (
        <a className="btn btn-quiet" href={sentFrom ?? location.href}>
          {common.typedAgain.back}
        </a>
      ) : null}
    </>,
    place,
  );
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
      // What was sent is settled first.
      await sending;
      const waiting = await waitingFor(shelves, sealKey);
      const page = waiting.findLast((one) => one.page === pathname);
      if (isOver || !page || wentWrong()) return;
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
