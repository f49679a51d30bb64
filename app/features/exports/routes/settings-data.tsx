import type { LoaderFunctionArgs } from "@remix-run/node";
import { SettingsFrame } from "~/features/accounts/door";
import { requireMember } from "~/features/accounts/door.server";
import { Button } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import { Download } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";

export const handle: PageHandle = {
  title: moreTitle((text) => text.going.data.title),
  back: () => "/settings",
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request);
  return null;
}

export default function SettingsData() {
  const { data: words } = useMoreText().going;
  return (
    <SettingsFrame done={{}}>
      <section aria-labelledby="data" className="col" style={{ gap: 16 }}>
        <h2 className="h-xl" id="data">
          {words.title}
        </h2>
        <p>{words.lead}</p>
        <ul className="list-disc pl-6">
          {words.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className="small">{words.hint}</p>
        {/* Not a form of the app: what comes back is a file, and the page stays. */}
        <form method="post" action="/settings/data/file">
          <Button variant="primary" icon={Download}>
            {words.make}
          </Button>
        </form>
      </section>
    </SettingsFrame>
  );
}
