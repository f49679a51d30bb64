import { Fragment } from "react";

/** Texts in one run that wraps like words, with dots between them; each keeps its own direction. */
export function Dotted({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, i) => (
        <Fragment key={text}>
          {i > 0 ? " · " : null}
          <bdi className="[overflow-wrap:anywhere]">{text}</bdi>
        </Fragment>
      ))}
    </>
  );
}
