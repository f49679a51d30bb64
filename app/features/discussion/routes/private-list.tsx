import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PenLine } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { ButtonLink, Empty, ListFoot } from "~/ui";

import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { privateConversations } from "../queries/private.server";
import { listQuery } from "../schema";
import { PrivateList } from "../ui/private-list";

export const handle: PageHandle = { title: moreTitle((text) => text.messages.title) };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { before } = listQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows, next } = await privateConversations(viewer.id, before);
  return { rows, next, viewerId: viewer.id, now: new Date().toISOString() };
}

export default function Messages() {
  const { rows, next, viewerId, now } = useLoaderData<typeof loader>();
  const { common, messages } = useMoreText();
  return (
    <div className="page narrow private-page">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-[1_1_320px]">
          <h1 className="h-3xl">{messages.title}</h1>
          <p className="lead mt-1">{messages.lead}</p>
        </div>
        <ButtonLink to="/messages/new" variant="primary" icon={PenLine}>
          {messages.write}
        </ButtonLink>
      </div>
      {rows.length === 0 ? (
        <Empty title={messages.none} line={messages.noneLine}>
          <ButtonLink to="/people" variant="plain">
            {messages.findPeople}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <PrivateList rows={rows} viewerId={viewerId} now={now} />
          <ListFoot to={next ? `?before=${next}` : null} label={common.older} />
        </>
      )}
    </div>
  );
}
