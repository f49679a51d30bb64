import { LogoMark } from "~/ui";
import { useText } from "~/ui/i18n";

interface ErrorPageProps {
  status: number;
  requestId: string | null;
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
  const [title, sentence] =
    status === 404
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
      <a className="btn btn-primary" href="/">
        {shell.goHome}
      </a>
    </div>
  );
}
