import { safePath } from "~/shared/paths";

/** The address of the page that a request is about, to lead back to: the one it reads or, where it sends a form, the one the form stands on. Null where the browser does not say which. Always a path of this site. */
export function pageAsked(request: Request): string | null {
  const asked = new URL(request.url);
  if (request.method === "GET") return pathOf(asked);
  const from = request.headers.get("referer");
  if (from === null || !URL.canParse(from)) return null;
  const page = new URL(from);
  return page.host === asked.host ? pathOf(page) : null;
}

function pathOf(url: URL): string {
  // What the browser's own reading of data adds to an address is no part of it.
  url.searchParams.delete("_routes");
  const path = url.pathname.replace(/\.data$/, "");
  return safePath(path === "/_root" ? `/${url.search}` : path + url.search);
}
