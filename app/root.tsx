import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import alegreya from "@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2?url";
import atkinson from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import { logoAddress } from "~/features/accounts/door";
import { optionalMember, theCommunity } from "~/features/accounts/door.server";
import { currentRequest } from "~/platform/request-context.server";
import { pageWords } from "~/shell/page-words.server";
import { refusedHere } from "~/shell/refused-page.server";
import { sealKeyOf } from "~/shell/typed-forms/seal-key.server";
import { ErrorPage, statusOf } from "~/shell/ui/error-page";
import { TypedForms } from "~/shell/ui/typed-forms";
import { useForgetting } from "~/shell/ui/use-forgetting";
import { offered, type Text } from "~/text";
import { useLanguage, useText } from "~/ui/i18n";
import { clothNamed, LookProvider } from "~/ui/look";
import { useNonce } from "~/ui/nonce";
import type { PageHandle } from "~/ui/page-handle";
import css from "~/ui/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: atkinson, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: alegreya, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: css },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, community, words] = await Promise.all([
    optionalMember(request),
    theCommunity(),
    pageWords(request),
  ]);
  return {
    community: community?.name ?? null,
    look: {
      cloth: clothNamed(community?.cloth),
      logo: logoOf(community, words.text),
      languages: offered(community?.languages ?? []),
      asks: community?.entry === "REQUEST",
      invites: community?.membersInvite ?? false,
    },
    theme: viewer?.theme ?? "system",
    sealKey: sealKeyOf(viewer),
    timeZone: words.timeZone,
    requestId: currentRequest()?.id ?? null,
    refusedAt: refusedHere()?.at ?? null,
  };
}

const logoOf = (community: { name: string; logoKey: string | null } | null, text: Text) =>
  community?.logoKey
    ? { src: logoAddress(community.logoKey), alt: text.common.logoOf(community) }
    : null;

// Who is signed in and what the community is called change by actions that load a whole page.
export const shouldRevalidate = ({ formMethod }: { formMethod?: string }) =>
  formMethod !== undefined && formMethod !== "GET";

function useTitle(community: string | null): string {
  const text = useText();
  const matches = useMatches();
  const page = matches.findLast((match) => (match.handle as PageHandle | undefined)?.title);
  const handle = page?.handle as PageHandle | undefined;
  const ends = community ?? text.common.appName;
  return handle && page?.data !== undefined
    ? `${handle.title(text, page.data as never)} · ${ends}`
    : ends;
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const language = useLanguage();
  const nonce = useNonce();
  const theme = data?.theme ?? "system";
  return (
    <html
      lang={language}
      data-time-zone={data?.timeZone ?? "UTC"}
      {...(theme === "system" ? {} : { "data-theme": theme })}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#F2F1EA" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141821" />
        <title>{useTitle(data?.community ?? null)}</title>
        <Links />
      </head>
      <body>
        {children}
        {/* Where the address has no page of its own, the router in the browser would look for one. */}
        {data?.refusedAt ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const { look, sealKey } = useLoaderData<typeof loader>();
  useForgetting();
  return (
    <LookProvider value={look}>
      <Outlet />
      <TypedForms sealKey={sealKey} />
    </LookProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <>
      <ErrorPage status={statusOf(error)} requestId={data?.requestId ?? null} />
      {/* What was sent and failed is kept; the page it came from opens it. */}
      <TypedForms sealKey={null} />
    </>
  );
}
