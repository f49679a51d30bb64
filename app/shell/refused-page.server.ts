import {
  createRequestHandler,
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { isRefusal, type RefusalBody } from "~/platform/http/responses.server";
import { currentRequest } from "~/platform/request-context.server";

type Refusal = ReturnType<typeof data<RefusalBody | null>>;
type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

const MEMO = "refused";

interface Refused {
  /** Where the refused request went, with its query. */
  at: string;
  refusal: Refusal;
}

/** What this request's page has to say about an address that answers without a page of its own; undefined on every other page. */
export const refusedHere = () => currentRequest()?.memo.get(MEMO) as Refused | undefined;

/**
 * The build, in which a file, a download or a form without a page refuses as its reader can read it:
 * who follows a link gets the page of what went wrong, a program the refusal as JSON. Both keep its headers.
 */
export function withRefusedPages(build: ServerBuild, mode: string): ServerBuild {
  let pages: ReturnType<typeof createRequestHandler> | undefined;
  const shown = (request: Request) => (pages ??= createRequestHandler(build, mode))(request);
  const told = (handler: Handler | undefined): Handler | undefined =>
    handler &&
    (async (args) => {
      try {
        return await handler(args);
      } catch (thrown) {
        if (thrown instanceof Response) throw thrown;
        const refused = isRefusal(thrown);
        if (!followsALink(args.request)) throw refused ? asJson(thrown) : thrown;
        if (!refused) build.entry.module.handleError?.(thrown, args);
        throw await pageOf(refused ? thrown : data(null, { status: 500 }), args.request, shown);
      }
    });
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { default: page, loader, action } = route.module;
    if (page || !route.path) return [id, route];
    return [
      id,
      { ...route, module: { ...route.module, loader: told(loader), action: told(action) } },
    ];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}

/** Whether a browser will show the answer as a page: so it says, or where it says nothing, its asking for HTML does. */
function followsALink({ headers }: Request): boolean {
  const dest = headers.get("Sec-Fetch-Dest");
  if (dest !== null) return dest === "document" || dest === "iframe";
  return headers.get("Accept")?.includes("text/html") ?? false;
}

const asJson = ({ data: body, init }: Refusal) => Response.json(body, init ?? {});

/** The page of an address that leads nowhere, which says what was refused instead, with the refusal's status and headers. */
async function pageOf(
  refusal: Refusal,
  { url, headers }: Request,
  shown: (request: Request) => Promise<Response>,
): Promise<Response> {
  const asked = new URL(url);
  currentRequest()?.memo.set(MEMO, { at: asked.pathname + asked.search, refusal });
  const asks = new Headers(headers);
  for (const name of ["content-type", "content-length"]) asks.delete(name);
  const page = await shown(new Request(new URL("/-", asked), { headers: asks }));
  const answers = new Headers(page.headers);
  new Headers(refusal.init?.headers).forEach((value, name) => answers.set(name, value));
  return new Response(page.body, { status: refusal.init?.status ?? 500, headers: answers });
}
