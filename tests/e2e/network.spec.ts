import type { Page } from "@playwright/test";
import { en } from "../../app/text/en/index.ts";
import { another, DEMO, expect, listenAs, listening, test } from "./world.ts";

const CIRCLE = "/circles/tower-hill-neighbors";
const { discussion, shell } = en;

test("words written without a connection wait, outlive their tab, and arrive once and in order", async ({
  page,
  demo,
}) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const stamp = Date.now();
  const words = [`Written in the tunnel, ${stamp}`, `And still in the tunnel, ${stamp}`] as const;
  const context = page.context();
  await context.route("**/conversations/*/messages", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  const writing = (tab: Page) => tab.getByRole("textbox", { name: /Tower Hill neighbors/ });
  for (const one of words) {
    await writing(page).fill(one);
    await writing(page).press("Enter");
    await expect(page.getByRole("log").getByText(one)).toBeVisible();
  }
  await writing(page).fill("Half a thou");
  await page.close();

  const later = await context.newPage();
  await later.goto(demo.url + CIRCLE);
  const unsent = later.getByRole("log").locator("li.msg-pending");
  await expect(unsent.filter({ hasText: words[0] })).toContainText(discussion.waits);
  await expect(unsent.filter({ hasText: words[1] })).toBeVisible();
  await expect(writing(later)).toHaveValue("Half a thou");
  await writing(later).fill("");

  await context.unroute("**/conversations/*/messages");
  const twin = await context.newPage();
  for (const tab of [later, twin]) await tab.goto(demo.url + CIRCLE);
  for (const tab of [later, twin]) {
    const said = tab.getByRole("log").locator("li[id]", { hasText: String(stamp) });
    await expect(said).toHaveCount(2);
    await expect(said.first()).toContainText(words[0]);
    await expect(tab.getByRole("log").locator("li.msg-pending")).toHaveCount(0);
  }
  await later.reload();
  await expect(later.getByRole("log").getByText(words[0])).toHaveCount(1);
});

test("without a network the page stays, its words too, and other pages come with the network", async ({
  page,
  demo,
}) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const composer = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  const strip = page.locator(".strip[data-socket]");
  await page.context().setOffline(true);
  await composer.fill("In the tunnel");
  const people = page.getByRole("link", { name: shell.people, exact: true });
  await people.hover();
  await people.click();
  await expect(strip).toHaveText(shell.offline);
  await expect(page).toHaveURL(demo.url + CIRCLE);
  await expect(composer).toHaveValue("In the tunnel");
  // What stands over the page pushes nothing out of it.
  await expect(page.locator("form.composer")).toBeInViewport({ ratio: 1 });

  await page.context().setOffline(false);
  await people.click();
  await expect(page).toHaveURL(`${demo.url}/people`);
  await expect(page.getByRole("heading", { name: shell.people, level: 1 })).toBeVisible();
  await page.goto(demo.url + CIRCLE);
  await composer.fill("");
});

test("what is asked for at the moment the network goes says so, and the page comes back by itself", async ({
  page,
  demo,
}) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  // The server is gone, and nobody knows yet.
  await page
    .context()
    .route(/\/(people\.data|healthz|assets\/directory)/, (route) => route.abort());
  await page.getByRole("link", { name: shell.people, exact: true }).click();
  await expect(page.getByRole("heading", { name: shell.cutOffTitle })).toBeVisible();
  await page.context().unroute(/\/(people\.data|healthz|assets\/directory)/);
  await expect(page.getByRole("heading", { name: shell.people, level: 1 })).toBeVisible({
    timeout: 15_000,
  });
});

test("while something else answers in the server's place a page stays, and one that is asked for comes later", async ({
  page,
  demo,
}) => {
  const elsewhere = /\.data|\/healthz/;
  const asked = { healthz: 0, pages: 0 };
  const starting = () =>
    page.context().route(elsewhere, (route) => {
      asked[route.request().url().endsWith("/healthz") ? "healthz" : "pages"] += 1;
      return route.fulfill({ status: 503, contentType: "text/plain", body: "Weft is starting." });
    });
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  await starting();
  await page.context().setOffline(true);
  await expect(page.locator('[data-socket="away"]')).toBeAttached();
  await page.context().setOffline(false);
  await listening(page);
  await expect.poll(() => asked.healthz).toBeGreaterThan(1);
  await expect(page.locator("form.composer")).toBeVisible();
  expect(asked.pages).toBe(0);
  const reloaded = page.waitForResponse(/\.data/);
  await page.context().unroute(elsewhere);
  expect((await reloaded).ok()).toBe(true);

  await starting();
  await page.getByRole("link", { name: shell.people, exact: true }).click();
  await expect(page.getByRole("heading", { name: shell.cutOffTitle })).toBeVisible();
  await page.context().unroute(elsewhere);
  await expect(page.getByRole("heading", { name: shell.people, level: 1 })).toBeVisible({
    timeout: 15_000,
  });
});

test("a page whose script is gone, as after an update, is loaded whole", async ({ page, demo }) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  let isOld = true;
  page.on("request", (request) => (isOld &&= !request.isNavigationRequest()));
  await page.route(/assets\/directory-/, (route) =>
    isOld ? route.fulfill({ status: 404, body: "not found" }) : route.continue(),
  );
  await page.getByRole("link", { name: shell.people, exact: true }).click();
  await expect(page.getByRole("heading", { name: shell.people, level: 1 })).toBeVisible();
  expect(isOld).toBe(false);
});

test("a catch-up that did not arrive is asked for again, though nothing more is said", async ({
  page,
  browser,
  demo,
}) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(demo.url + CIRCLE);
  await listening(luz);
  await page.context().setOffline(true);
  await expect(page.locator('[data-socket="away"]')).toBeAttached();
  const words = `While nobody was there, ${Date.now()}`;
  await luz.getByRole("textbox", { name: /Tower Hill neighbors/ }).fill(words);
  await luz.getByRole("textbox", { name: /Tower Hill neighbors/ }).press("Enter");
  await expect(luz.locator("li.msg[id]", { hasText: words })).toBeVisible();
  let broken = 0;
  const asked = /\/messages\?|\/healthz/;
  await page.context().route(asked, (route) => {
    const catchUp = route.request().url().includes("?");
    if (catchUp) broken += 1;
    return catchUp && broken > 2 ? route.continue() : route.abort();
  });
  await page.context().setOffline(false);
  await expect(page.locator("li.msg[id]", { hasText: words })).toBeVisible({ timeout: 30_000 });
  expect(broken).toBeGreaterThan(2);
  await page.context().unroute(asked);
  await luz.context().close();
});
