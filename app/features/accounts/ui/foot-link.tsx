import { Link, type LinkProps } from "@remix-run/react";

/** A link in the foot of a page: as tall as a finger. */
export const FootLink = (props: LinkProps) => (
  <Link {...props} className="inline-flex min-h-11 items-center" />
);
