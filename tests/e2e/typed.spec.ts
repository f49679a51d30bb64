import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { PGlite } from "@electric-sql/pglite";
import type { Page } from "@playwright/test";
import { en } from "../../app/text/en/index.ts";
import { running } from "../../app/text/en/running.ts";
import { startWeft, type WeftProcess } from "../support/weft-process.ts";
import { another, comeIn, complaints, DEMO, expect, listening, test } from "./world.ts";

const { accounts, common, profiles, safety } = en;
const PASSWORD = "weave a little every day";
const STORY = "My mother ran the mill canteen. ".repeat(60).trim();

const storyOf = (page: Page) => page.locator("#edit-story");
const saveStory = (page: Page) =>
  page.locator("#story").getByRole("button", { name: profiles.edit.save }).click();
const told = (page: Page) => page.getByText(common.typedAgain.here);
const held = (page: Page) =>
  page.evaluate(() =>
    Object.entries({ ...localStorage, ...sessionStorage }).filter(([name]) =>
      name.startsWith("weft-typed"),
    ),
  );

/** Signs in on the page that asks for it, as one of the demo's people. */
async function signInHere(page: Page, email: string): Promise<void> {
  await page.waitForURL(/\/sign-in/);
  await page.locator(`form:has(input[value="${email}"]) button`).first().click();
}

async function write(page: Page, demo: WeftProcess): Promise<void> {
  await page.goto(`${demo.url}/you`);
  await listening(page);
  await storyOf(page).fill(STORY);
}

test("a story outlives the session it was written in", async ({ page, demo }) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  await write(page, demo);
  await page.locator("#edit-organization").fill("The canteen");
  await page.context().clearCookies();
  await saveStory(page);
  await page.waitForURL(/\/sign-in\?to=/);
  await expect(page.getByText(common.typedAgain.waits)).toBeVisible();
  const [, sealed] = (await held(page)).find(([name]) => name === "weft-typed-waits") ?? [];
  expect(sealed).toMatch(/"box":"[\w+/=]{1000,}"/);
  expect(sealed).not.toContain("canteen");

  await signInHere(page, DEMO.alumna);
  await page.waitForURL(/\/you/);
  await expect(told(page).first()).toBeVisible();
  await expect(storyOf(page)).toHaveValue(STORY);
  // What stood in another form of the page and was not sent is there too.
  await expect(page.locator("#edit-organization")).toHaveValue("The canteen");
  await expect(
    page
      .getByRole("status")
      .filter({ has: told(page) })
      .first(),
  ).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await saveStory(page);
  await expect(page.getByText(profiles.edit.saved)).toBeVisible();
  await expect(page.locator("#story").filter({ has: told(page) })).toHaveCount(0);
  await page.reload();
  await expect(storyOf(page)).toHaveValue(STORY);
  await expect(told(page)).toHaveCount(0);
  await expect.poll(() => held(page)).toEqual([]);
  expect(heard).toEqual([]);
});

test("what was typed while the session ended elsewhere is there again for its author, and for nobody else", async ({
  browser,
  page,
  demo,
}) => {
  await comeIn(page, demo, DEMO.host);
  await write(page, demo);
  const elsewhere = await another(browser, demo, DEMO.host);
  await elsewhere.goto(`${demo.url}/settings/sign-in`);
  await elsewhere.getByRole("button", { name: accounts.ways.everywhere }).click();
  await elsewhere.waitForURL(/\/sign-in/);
  await elsewhere.context().close();
  await signInHere(page, DEMO.host);
  await page.waitForURL(/\/you/);
  await expect(storyOf(page)).toHaveValue(STORY);

  await page.context().clearCookies();
  await saveStory(page);
  await signInHere(page, DEMO.weaver);
  await page.waitForURL(/\/you/);
  await listening(page);
  await expect.poll(() => held(page)).toEqual([]);
  await expect(storyOf(page)).not.toHaveValue(STORY);
  await expect(told(page)).toHaveCount(0);
});

test("what was saved from another device during the sign-in is not written over", async ({
  browser,
  page,
  demo,
}) => {
  await comeIn(page, demo, DEMO.weaver);
  await write(page, demo);
  await page.context().clearCookies();
  await saveStory(page);
  await page.waitForURL(/\/sign-in/);
  const phone = await another(browser, demo, DEMO.weaver);
  await phone.goto(`${demo.url}/you`);
  await storyOf(phone).fill("Told on the bus.");
  await saveStory(phone);
  await expect(phone.getByText(profiles.edit.saved)).toBeVisible();
  await phone.context().close();

  await signInHere(page, DEMO.weaver);
  await expect(storyOf(page)).toHaveValue(STORY);
  await saveStory(page);
  await expect(page.getByText(profiles.edit.conflict.title)).toBeVisible();
  await expect(page.getByText("Told on the bus.")).toBeVisible();
  await saveStory(page);
  await expect(page.getByText(profiles.edit.saved)).toBeVisible();
  await page.reload();
  await expect(storyOf(page)).toHaveValue(STORY);
});

// How an action that breaks is answered; as for the rest, a proxy or nobody answers in Weft's place.
const BROKEN = `[{"_1":2},"error",["E","Unexpected Server Error"]]\n`;

for (const [how, fails] of [
  ["breaks on the server", { status: 500, contentType: "text/x-script", body: BROKEN }],
  ["finds a server that is away", { status: 503, body: "We will be right back." }],
  ["does not get through", null],
] as const)
  test(`what was typed outlives a save that ${how}`, async ({ page, demo }) => {
    await comeIn(page, demo, DEMO.host);
    await write(page, demo);
    const isBroken = fails?.status === 500;
    const sends = (url: URL) => url.pathname === "/you.data" || url.pathname === "/healthz";
    await page.route(sends, (route) =>
      route.request().url().endsWith(".data") && route.request().method() !== "POST"
        ? route.continue()
        : fails
          ? route.fulfill({ ...fails })
          : route.abort(),
    );
    await saveStory(page);
    const title = isBroken ? en.shell.brokenTitle : en.shell.cutOffTitle;
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByText(common.typedAgain.waits)).toBeVisible();
    expect(JSON.stringify(await held(page))).not.toContain("mill canteen");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.unroute(sends);
    // Where there was no answer the page comes back by itself.
    if (isBroken) await page.getByRole("link", { name: common.typedAgain.back }).click();
    await expect(told(page)).toBeVisible();
    await expect(storyOf(page)).toHaveValue(STORY);
    await saveStory(page);
    await expect(page.getByText(profiles.edit.saved)).toBeVisible();
    await page.reload();
    await expect(storyOf(page)).toHaveValue(STORY);
    await expect(told(page)).toHaveCount(0);
    await expect.poll(() => held(page)).toEqual([]);
    await storyOf(page).fill("I write a little less.");
    await saveStory(page);
    await expect(page.getByText(profiles.edit.saved)).toBeVisible();
  });

test("what is not wanted any more is let go", async ({ page, demo }) => {
  await comeIn(page, demo, DEMO.weaver);
  await page.goto(`${demo.url}/circles/new`);
  await listening(page);
  await page.getByLabel(en.circleCare.form.name).fill("Bread by the river");
  await page.context().clearCookies();
  await page.getByRole("button", { name: en.circleCare.form.submit }).click();
  await signInHere(page, DEMO.weaver);
  await page.waitForURL(/\/circles\/new/);
  await expect(page.getByLabel(en.circleCare.form.name)).toHaveValue("Bread by the river");
  await page.getByRole("button", { name: common.typedAgain.discard }).click();
  await expect(page.getByLabel(en.circleCare.form.name)).toHaveValue("");
  await expect.poll(() => held(page)).toEqual([]);
});

test("settings that are typed outlive the proof that is asked when they are saved", async ({
  page,
}) => {
  test.slow();
  let weft = await startWeft({ WEFT_DEMO: "1" });
  try {
    await comeIn(page, weft, DEMO.staff);
    await page.goto(`${weft.url}/staff/settings`);
    await listening(page);
    const domains = page.getByLabel(running.settings.entryDomains);
    await domains.fill("millrace.example\nfellows.example");
    const { dataDir, port } = weft;
    await weft.stop();
    const pg = new PGlite(join(dataDir, "pg"));
    await pg.query("update session set created_at = created_at - interval '1 hour'");
    await pg.close();
    // The page reloads what it shows once the server is back; the form stays under her hands.
    const reloaded = page.waitForResponse(/\.data\?/, { timeout: 60_000 });
    weft = await startWeft({ WEFT_DEMO: "1" }, { dataDir, port });
    await reloaded;
    await listening(page);
    await expect(domains).toHaveValue("millrace.example\nfellows.example");
    await page.getByRole("button", { name: running.settings.save }).click();
    await page.waitForURL(/\/settings\/proof/);
    await page.getByLabel(accounts.ways.currentPassword, { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: safety.proof.submit }).click();
    await page.waitForURL(/\/staff\/settings/);
    await expect(domains).toHaveValue("millrace.example\nfellows.example");
    await expect(told(page)).toBeVisible();
    await page.getByRole("button", { name: running.settings.save }).click();
    await expect(page.getByText(running.settings.saved)).toBeVisible();
    await expect(domains).toHaveValue(/fellows\.example/);
    await expect.poll(() => held(page)).toEqual([]);
  } finally {
    await weft.remove();
  }
});
