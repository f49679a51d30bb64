import type { FirstText } from "~/text";

/** What a route tells the frame around it: `export const handle: PageHandle<typeof loader>`-like objects. Data is what its loader returned; undefined on the error page. */
export interface PageHandle<D = never> {
  /** The page's name, for the window's title and the phone's top bar. */
  title: (text: FirstText, data: D) => string;
  /** Where the phone's back arrow leads; without it the top bar shows the mark. */
  back?: (data: D) => string;
  /** False where the page has its own bar at the bottom (a composer). */
  tabs?: boolean;
}
