/** Where to go after signing in: a path of this site, or the fallback. Anything that a browser could read as another host is refused. */
export function safePath(to: unknown, fallback = "/"): string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to) && !/[\u0000-\u001f\\]/.test(to)
    ? to
    : fallback;
}
