import Gallery from "~/features/dev/gallery";
import { notFound } from "~/platform/http/responses.server";

/** The components, all on one page, in development only. */
export function loader() {
  if (process.env.NODE_ENV === "production") throw notFound();
  return null;
}

export default Gallery;
