interface Reload {
  currentUrl: URL;
  nextUrl: URL;
  formMethod?: string;
  defaultShouldRevalidate: boolean;
}

/** The `shouldRevalidate` of pages that ask for a proof before they are shown. A page reloads its facts by itself too, when the network is back or something is heard: with a proof that is old by then, it would lead away whoever is typing into it. */
export const onlyWhenSheAsks = (reload: Reload): boolean =>
  (reload.formMethod !== undefined || reload.currentUrl.href !== reload.nextUrl.href) &&
  reload.defaultShouldRevalidate;
