import { en } from "../../app/text/en/index.ts";
import { another, comeIn, complaints, DEMO, expect, listenAs, listening, test } from "./world.ts";

const CIRCLE = "/circles/tower-hill-neighbors";
const { discussion } = en;

test("two people talk live; what is unread is the same in two tabs", async ({
  page,
  browser,
  demo,
}) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  await expect(page.getByRole("link", { name: /Tower Hill neighbors/ }).first()).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(demo.url);
  await listening(second);

  await page.goto(demo.url + CIRCLE);
  await listening(page);
  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(demo.url + CIRCLE);
  await listening(luz);

  const log = page.getByRole("log");
  const words = `The kettle is on at six, ${Date.now()}`;
  const box = luz.getByRole("textbox", { name: /Tower Hill neighbors/ });
  await box.pressSequentially("The kettle", { delay: 10 });
  await expect(page.getByText(/Luz.* is writing/)).toBeVisible();
  await box.fill(words);
  await box.press("Enter");
  await expect(luz.getByRole("log").getByText(words)).toBeVisible();
  await expect(log.getByText(words)).toBeVisible();
  await expect(log.getByText(words)).toHaveCount(1);
  await expect(luz.getByRole("log").getByText(words)).toHaveCount(1);

  // She reads it in one tab; the other knows.
  await page.bringToFront();
  const unread = second
    .getByRole("navigation", { name: en.shell.yourCircles })
    .getByRole("link", { name: /Tower Hill/ });
  await expect(unread).toContainText("4");

  const said = log.locator("li.msg", { hasText: words });
  await said.hover();
  await said.getByRole("button", { name: discussion.answer, exact: true }).click();
  await said.getByRole("button", { name: new RegExp(discussion.words.GRACIAS) }).click();
  await expect(
    luz.getByRole("log").locator("li.msg", { hasText: words }).getByText(discussion.words.GRACIAS),
  ).toBeVisible();
  await luz.context().close();
  expect(heard).toEqual([]);
});

test("where no WebSocket is let through, what others say still comes by itself", async ({
  page,
  browser,
  demo,
}) => {
  await page.addInitScript(() => {
    class Refused extends EventTarget {
      onerror?: (event: Event) => void;
      constructor() {
        super();
        setTimeout(() => this.onerror?.(new Event("error")));
      }
      close() {}
    }
    Object.assign(window, { WebSocket: Refused });
  });
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(demo.url + CIRCLE);
  await listening(luz);
  const words = `Through the narrow door, ${Date.now()}`;
  await luz.getByRole("textbox", { name: /Tower Hill neighbors/ }).fill(words);
  await luz.keyboard.press("Enter");
  await expect(page.getByRole("log").getByText(words)).toHaveCount(1);
  await luz.context().close();
});

test("what is read counts as read while much is being said", async ({ page, browser, demo }) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(demo.url + CIRCLE);
  await listening(luz);
  let said = 0;
  let noted = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/reading") && said < 10) noted += 1;
  });
  const box = luz.getByRole("textbox", { name: /Tower Hill neighbors/ });
  for (; said < 10; said += 1) {
    await box.fill(`One of many, ${said}`);
    await box.press("Enter");
    await luz.waitForTimeout(400);
  }
  expect(noted).toBeGreaterThan(1);
  await luz.context().close();
});

test("whoever signs out leaves no unsent words on the device", async ({ page, demo }) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const box = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  await box.fill("For no other eyes");
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain("weft-words");
  await page.goto(`${demo.url}/settings/sign-in`);
  await page.locator('form[action="/sign-out"] button').first().click();
  await page.waitForURL(/sign-in/);
  await listenAs(page, demo, DEMO.host, CIRCLE);
  await expect(box).toHaveValue("");
  const left = await page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === "weft-words")) return [];
    const open = indexedDB.open("weft-words");
    await new Promise((done) => open.addEventListener("success", done));
    const all = open.result.transaction("drafts").objectStore("drafts").getAll();
    await new Promise((done) => all.addEventListener("success", done));
    return all.result as unknown[];
  });
  expect(left).toEqual([]);
});

test("a draft stays when the page is left and opened again", async ({ page, demo }) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const box = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/draft"));
  await box.fill("An older thou");
  await kept;
  for (const words of ["Half a thou", "Half a thought", "Another"]) {
    // Left at once: what is typed now is on its way, and the older is on this device too.
    await box.fill(words);
    await page.goto(`${demo.url}/circles`);
    await page.goto(demo.url + CIRCLE);
    await listening(page);
    await expect(box).toHaveValue(words);
  }
  await box.fill("");
});

test("older messages come while scrolling up, and nothing jumps", async ({ page, demo }) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const log = page.getByRole("log");
  const count = () => log.locator("li.msg").count();
  const before = await count();
  await log.hover();
  for (let i = 0; i < 20 && (await count()) <= before; i += 1) {
    await page.mouse.wheel(0, -1_500);
    await page.waitForTimeout(150);
  }
  expect(await count()).toBeGreaterThan(before);
  // Every message is there once and in order: in its own line, or nested below its root.
  const shown = await log.locator("[data-seq]").evaluateAll((items) =>
    items.map((item) => ({
      seq: Number(item.getAttribute("data-seq")),
      nested: item.classList.contains("thread"),
    })),
  );
  let through = (shown[0]?.seq ?? 1) - 1;
  for (const { seq, nested } of shown) {
    if (nested) expect(seq).toBeGreaterThanOrEqual(through);
    else expect(seq).toBe(through + 1);
    through = seq;
  }
  expect(shown.length).toBeGreaterThan(before);
});

test("without a script the forms do the same", async ({ browser, demo }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(demo.url + CIRCLE);
  const words = `By plain form, ${Date.now()}`;
  const box = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  await box.fill("x".repeat(20_001));
  await page.getByRole("button", { name: discussion.composer.send }).click();
  await expect(page.getByText(/longer than one message/)).toBeVisible();
  expect(
    (await page.getByRole("textbox", { name: /Tower Hill neighbors/ }).inputValue()).length,
  ).toBe(20_001);
  await page.getByRole("textbox", { name: /Tower Hill neighbors/ }).fill(words);
  await page.getByRole("button", { name: discussion.composer.send }).click();
  await expect(page.getByRole("log").getByText(words)).toHaveCount(1);
  await page.goto(demo.url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.close();
});

test("somebody who leaves hears nothing more, and a signed-out device falls silent", async ({
  page,
  browser,
  demo,
}) => {
  await listenAs(page, demo, DEMO.weaver, CIRCLE);
  const twin = await another(browser, demo, DEMO.weaver);
  await twin.goto(demo.url + CIRCLE);
  await listening(twin);
  await page
    .context()
    .request.post(`${demo.url}/sign-out`, { headers: { Origin: demo.url }, form: {} });
  await expect(page.getByRole("heading", { name: en.accounts.signIn.title })).toBeVisible({
    timeout: 20_000,
  });
  await expect(twin.getByRole("log")).toBeVisible();
  await twin.context().close();
});
