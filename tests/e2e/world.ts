import { expect, test as base, type Browser, type Page } from "@playwright/test";
import { startWeft, type WeftProcess } from "../support/weft-process.ts";

/** People whom the demo lets in. */
export const DEMO = {
  alumna: "marisol@example.org",
  host: "luz@example.org",
  weaver: "declan@example.org",
  staff: "amina@example.org",
};

/** One demo community for all journeys of a file, on a port of its own. */
export const test = base.extend<object, { demo: WeftProcess }>({
  demo: [
    async ({ browserName: _ }, use) => {
      const weft = await startWeft({ WEFT_DEMO: "1" });
      await use(weft);
      await weft.remove();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

export { expect };

/** What a page complained about while it was used: console errors and exceptions. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}

/** Comes in as one of the demo's people, by the button on the sign-in page. */
export async function comeIn(page: Page, weft: WeftProcess, email: string): Promise<void> {
  await page.goto(`${weft.url}/sign-in`);
  await page
    .locator(`form:has(input[value="${email}"]) button, button[value="${email}"]`)
    .first()
    .click();
  await page.waitForURL(`${weft.url}/`);
}

/** A second person, in a browser of her own. */
export async function another(
  browser: Browser,
  weft: WeftProcess,
  email: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await comeIn(page, weft, email);
  return page;
}

/** Waits until the page listens: facts arrive from then on. */
export const listening = (page: Page): Promise<void> =>
  expect(page.locator('[data-socket="connected"]')).toBeAttached();

/** Comes in as one of the demo's people, opens a page and waits until it listens. */
export async function listenAs(
  page: Page,
  weft: WeftProcess,
  email: string,
  path: string,
): Promise<void> {
  await comeIn(page, weft, email);
  await page.goto(weft.url + path);
  await listening(page);
}

/** Goes somewhere without a session. A page that still listens would load itself anew at the same moment. */
export async function goSignedOut(page: Page, url: string): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto(url);
}
