import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CircleFrame } from "~/features/circles/door";
import { Button, Empty, useToast } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { summaryFor, type SummaryFacts } from "../summary.server";

export const handle: PageHandle<SummaryFacts> = {
  title: moreTitle((text) => text.besideTalk.summary.title),
  back: ({ path }) => path,
  tabs: false,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  return summaryFor(request, params["slug"], params["conversationId"]);
}

export default function SummaryPage() {
  const { circle, presentIds, blocked, title, entries, markdown, path } =
    useLoaderData<typeof loader>();
  const { besideTalk, discussion } = useMoreText();
  const format = useFormat();
  return (
    <CircleFrame {...{ circle, presentIds, blocked }} tab="talk" beside>
      <div className="summary">
        <h2 className="h-xl">{besideTalk.summary.of({ name: title })}</h2>
        {entries.length === 0 ? (
          <Empty title={besideTalk.summary.emptyTitle} line={besideTalk.summary.empty} />
        ) : (
          <>
            <ol className="pins">
              {entries.map(({ seq, author, words, at }) => (
                <li key={seq}>
                  <Link to={`${path}/${seq}`}>
                    <span className="min-w-0">
                      <bdi className="strong">{author.name}</bdi>{" "}
                      <time className="meta" dateTime={at}>
                        {format.date(at)}
                      </time>
                      <span className="words" dir="auto">
                        {words || discussion.pinnedFile}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ol>
            <Taken markdown={markdown} path={path} />
          </>
        )}
      </div>
    </CircleFrame>
  );
}

/** The summary to be taken along: as a text to copy, and as a file. */
function Taken({ markdown, path }: { markdown: string; path: string }) {
  const { besideTalk } = useMoreText();
  const say = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(markdown).then(
      () => say({ text: besideTalk.summary.copied }),
      () => say({ text: besideTalk.summary.notCopied }),
    );
  return (
    <>
      <label className="label" htmlFor="summary">
        {besideTalk.summary.markdown}
      </label>
      <textarea id="summary" className="input summary-text" rows={14} readOnly value={markdown} />
      <p className="row wrap">
        <Button type="button" variant="primary" className="by-script" onClick={copy}>
          {besideTalk.summary.copy}
        </Button>
        <a className="btn btn-plain" href={`${path}/summary.md`} download>
          {besideTalk.summary.download}
        </a>
      </p>
    </>
  );
}
