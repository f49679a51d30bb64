import { useFormat } from "~/ui/i18n";
import type { SharedLine } from "../report";

/** Copies of what was said, as they are or will be shared: who, when, what. */
export function SharedLines({ lines }: { lines: readonly SharedLine[] }) {
  return (
    <ol className="shared-lines">
      {lines.map((line, at) => (
        <li key={at}>
          <OneLine line={line} />
        </li>
      ))}
    </ol>
  );
}

/** One copy. */
export function OneLine({ line }: { line: SharedLine }) {
  const format = useFormat();
  return (
    <>
      <span className="row wrap">
        <bdi className="name">{line.author.name}</bdi>
        <time className="meta" dateTime={line.at}>
          {format.date(line.at)}, {format.time(line.at)}
        </time>
      </span>
      <span className="shared-text" dir="auto">
        {line.text}
      </span>
    </>
  );
}
