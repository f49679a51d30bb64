import { isRouteErrorResponse } from "@remix-run/react";
import { useEffect } from "react";
import { LogoMark } from "~/ui";
import { useText } from "~/ui/i18n";
import { isServed } from "./served";

interface ErrorPageProps {
  /** As statusOf tells it. */
  status: number;
  requestId: string | null;
}

/** There was no answer at all, or none of Weft's. */
const NO_ANSWER = 0;
/** The script of a page is not there: the network is away, or an update took its place. */
const NO_SCRIPT = -1;

// What fetch() and import() throw, by browser; other errors of the class are bugs.
const CUT = /failed to fetch|networkerror|load failed/i;
const GONE = /dynamically imported|importing a module/i;
// What came was cut short, or did not come from here: a proxy answered, or a server that starts.
const FOREIGN = /^unable to decode turbo-stream/i;

/** The status of what a page ran into: that of the answer, 0 or less where there was none because the way to the server is cut, 500 for a bug. */
export function statusOf(error: unknown): number {
  if (isRouteErrorResponse(error)) return error.status;
  if (!(error instanceof Error)) return 500;
  const { message } = error;
  if (!(error instanceof TypeError)) return FOREIGN.test(message) ? NO_ANSWER : 500;
  return GONE.test(message) ? NO_SCRIPT : CUT.test(message) ? NO_ANSWER : 500;
}

const AGAIN_MS = 3_000;

/** Loads the page anew as soon as the server answers: what was sent has to be put aside first, a script has not. */
function useReturn(status: number): void {
  useEffect(() => {
    if (status > NO_ANSWER) return;
    const look = () => void isServed().then((served) => served && window.location.reload());
    if (status === NO_SCRIPT) look();
    const timer = setInterval(look, AGAIN_MS);
    return () => clearInterval(timer);
  }, [status]);
}

/** The page for what went wrong where no frame can stand around it: the mark, and what happened. */
export function ErrorPage(props: ErrorPageProps) {
  const { common, shell } = useText();
  return (
    <div className="visitor">
      <header className="visitor-bar">
        <a href="/" className="brand" aria-label={shell.homeOf}>
          <LogoMark size={32} />
          <b>{common.appName}</b>
        </a>
      </header>
      <main id="main">
        <ErrorNote {...props} />
      </main>
    </div>
  );
}

/** What happened, what to do, and the way home. Never the error's own words. */
export function ErrorNote({ status, requestId }: ErrorPageProps) {
  const { shell } = useText();
  useReturn(status);
  const [title, sentence] =
    status <= NO_ANSWER
      ? [shell.cutOffTitle, shell.cutOffText]
      : status === 404
        ? [shell.notFoundTitle, shell.notFoundText]
        : status === 403
          ? [shell.refusedTitle, shell.refusedText]
          : status === 429
            ? [shell.tooManyTitle, shell.tooManyText]
            : status === 413
              ? [shell.tooLargeTitle, shell.tooLargeText]
              : status === 503
                ? [shell.unavailableTitle, shell.unavailableText]
                : [shell.brokenTitle, shell.brokenText];
  return (
    <div className="empty went-wrong">
      <svg className="motif" width="132" height="64" viewBox="0 0 132 64" aria-hidden="true">
        <g stroke="var(--color-yarn)" strokeWidth="4">
          {Array.from({ length: 11 }, (_, i) => (
            <path key={i} d={`M${6 + i * 12} ${i % 2 ? 4 : 2}V${58 + (i % 3) * 2}`} />
          ))}
        </g>
        <path
          d="M4 22h14m6 0h14m6 0h14m6 0c12 0 12 14 26 14"
          stroke="var(--color-indigo)"
          strokeWidth="4"
          fill="none"
        />
      </svg>
      <h1 className="h-2xl">{title}</h1>
      <p>{sentence}</p>
      {status >= 500 && requestId ? (
        <p className="meta">{shell.brokenCode({ id: requestId })}</p>
      ) : null}
      {status <= NO_ANSWER ? null : (
        <a className="btn btn-primary" href="/">
          {shell.goHome}
        </a>
      )}
    </div>
  );
}
