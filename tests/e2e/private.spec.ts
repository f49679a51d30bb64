import AxeBuilder from "@axe-core/playwright";
import { en } from "../../app/text/en/index.ts";
import { reports } from "../../app/text/en/reports.ts";
import { another, comeIn, complaints, DEMO, expect, listening, test } from "./world.ts";

const { discussion, messages, moderation, shell } = en;

test("two people write in private, live; one blocks, and the other is told nothing", async ({
  page,
  browser,
  demo,
}) => {
  test.slow();
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  await listening(page);
  const badge = page
    .getByRole("navigation", { name: shell.main })
    .getByRole("link", { name: new RegExp(shell.messages) });

  // Luz finds Marisol by name, and goes on where they were.
  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(`${demo.url}/messages/new?q=marisol`);
  await luz.getByRole("button", { name: messages.chooseNamed({ name: "Marisol Vega" }) }).click();
  await luz.getByRole("link", { name: messages.openIt }).click();
  await luz.waitForURL(/\/messages\/talk\//);
  await listening(luz);
  const box = luz.getByRole("textbox", { name: /Marisol Vega/ });
  const words = `The key is under the geranium, ${Date.now()}`;
  await box.fill(words);
  await box.press("Enter");
  await expect(luz.getByRole("log").getByText(words)).toHaveCount(1);

  await expect(badge).toContainText(/[1-9]/);
  await page.goto(`${demo.url}/messages`);
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("link", { name: "Luz Herrera" }).click();
  await page.waitForURL(/\/messages\/talk\//);
  await listening(page);
  const log = page.getByRole("log");
  await expect(log.getByText(words)).toBeVisible();
  const reply = `Found it, ${Date.now()}`;
  const hers = page.getByRole("textbox", { name: /Luz Herrera/ });
  await hers.pressSequentially("Found", { delay: 10 });
  await expect(luz.getByText(/Marisol is writing/)).toBeVisible();
  await hers.fill(reply);
  await hers.press("Enter");
  await expect(luz.getByRole("log").getByText(reply)).toHaveCount(1);

  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);

  // Marked unread, it stays so on both pages, though it is in sight.
  const said = log.locator("li.msg", { hasText: words });
  await said.hover();
  await said.getByRole("button", { name: en.discussion.actions({ name: "Luz Herrera" }) }).click();
  await page.getByRole("button", { name: discussion.unreadFromHere }).click();
  await expect(page.getByText(discussion.unreadMarked)).toBeVisible();
  await page.waitForTimeout(1_500);
  const twin = await page.context().newPage();
  await twin.goto(`${demo.url}/messages`);
  await expect(
    twin.getByRole("listitem").filter({ hasText: "Luz Herrera" }).getByText("2", { exact: true }),
  ).toBeVisible();
  await twin.close();

  // Luz reports what Marisol said: staff see that, and nothing else.
  const toReport = luz.getByRole("log").locator("li.msg", { hasText: reply });
  await toReport.hover();
  await toReport
    .getByRole("button", { name: en.discussion.actions({ name: "Marisol Vega" }) })
    .click();
  await luz.getByRole("link", { name: discussion.report }).click();
  await expect(luz.getByText(moderation.report.onlyThis)).toBeVisible();
  await luz.getByRole("textbox", { name: moderation.report.reason }).fill("A test of the way.");
  await luz.getByRole("button", { name: moderation.report.send }).click();
  await expect(luz.getByRole("heading", { name: moderation.report.sentTitle })).toBeVisible();
  const amina = await another(browser, demo, DEMO.staff);
  await amina.goto(`${demo.url}/staff/reports`);
  await amina.getByRole("link", { name: reports.from({ name: "Luz Herrera" }) }).click();
  await expect(amina.getByText(reply)).toBeVisible();
  await expect(amina.getByText(words)).toHaveCount(0);
  await amina.getByRole("textbox").fill("Seen, and all is well.");
  await amina.getByRole("button", { name: reports.close }).click();
  await expect(amina.getByText("Seen, and all is well.")).toBeVisible();
  const direct = await amina.goto(page.url());
  expect(direct?.status()).toBe(404);

  // Luz blocks Marisol: Marisol meets one neutral sentence, and no more.
  await luz.goto(page.url());
  await listening(luz);
  await luz
    .getByText(moderation.block.block({ name: "Marisol Vega" }))
    .first()
    .click();
  await luz.getByRole("button", { name: moderation.block.block({ name: "Marisol Vega" }) }).click();
  await expect(luz.getByText(en.discussion.errors.notOpen)).toBeVisible();
  await hers.fill("Are you there?");
  await hers.press("Enter");
  await expect(page.getByText(en.discussion.errors.notOpen)).toBeVisible();
  await luz.goto(`${demo.url}/settings/contact`);
  await luz
    .getByRole("button", { name: moderation.block.unblock({ name: "Marisol Vega" }) })
    .click();
  await expect(luz.getByText(moderation.block.nobody)).toBeVisible();
  await amina.context().close();
  await luz.context().close();
  expect(heard.filter((line) => !line.includes("403"))).toEqual([]);
});

test("a draft begun on one device is on the next, and a day leads to its messages", async ({
  page,
  browser,
  demo,
}) => {
  await comeIn(page, demo, DEMO.weaver);
  await page.goto(`${demo.url}/messages`);
  await page.getByRole("link", { name: "Chairs for the dinner" }).click();
  await page.waitForURL(/\/messages\/talk\//);
  await listening(page);
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/draft"));
  await page.getByRole("textbox", { name: /Chairs/ }).fill("Half a thou");
  await kept;
  const phone = await another(browser, demo, DEMO.weaver);
  await phone.goto(page.url());
  await expect(phone.getByRole("textbox", { name: /Chairs/ })).toHaveValue("Half a thou");
  await phone.goto(`${page.url()}?on=2020-01-01`);
  await expect(phone).toHaveURL(/\/1$/);
  await phone.context().close();
});

test("without a script one writes to a few people by plain forms", async ({ browser, demo }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}/messages/new`);
  for (const [q, name] of [
    ["pete", /Pete/],
    ["hana", /Hana/],
  ] as const) {
    await page.getByRole("main").getByRole("searchbox").fill(q);
    await page.getByRole("main").getByRole("button", { name: en.common.search }).click();
    await page.getByRole("main").getByRole("button", { name }).first().click();
  }
  await page.getByRole("textbox", { name: messages.firstWords }).fill("Soup on Sunday?");
  await page.getByRole("button", { name: en.common.send }).click();
  await expect(page.getByRole("log").getByText("Soup on Sunday?")).toHaveCount(1);
  await context.close();
});

test("what is sent while somebody is still being chosen goes to her too", async ({
  page,
  demo,
}) => {
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}/messages/new`);
  const main = page.getByRole("main");
  const choose = async (q: string, name: RegExp) => {
    await main.getByRole("searchbox").fill(q);
    await main.getByRole("button", { name: en.common.search }).click();
    await main.getByRole("button", { name }).first().click();
  };
  await choose("pete", /Pete/);
  await expect(main.getByRole("link", { name: /Pete/ })).toBeVisible();
  await page.route(/new\.data.*to=.*to=/, async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  await choose("hana", /Hana/);
  await page.getByRole("textbox", { name: messages.firstWords }).fill("Soup on Monday?");
  await page.getByRole("button", { name: en.common.send }).click();
  await page.waitForURL(/\/messages\/talk\//);
  await expect(page.getByText(messages.amongYou({ count: 3 }))).toBeVisible();
});

test("somebody whom one talks with already can be one of several", async ({ page, demo }) => {
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/messages/new`);
  const main = page.getByRole("main");
  const choose = async (name: string) => {
    await main.getByRole("searchbox").fill(name);
    await main.getByRole("button", { name: en.common.search }).click();
    await main.getByRole("button", { name: messages.chooseNamed({ name }) }).click();
  };
  await choose("Luz Herrera");
  await expect(main.getByText(messages.goesOn({ name: "Luz Herrera" }))).toBeVisible();
  await expect(main.getByRole("link", { name: messages.openIt })).toBeVisible();
  // Looked for while the one before is still being chosen.
  await page.route(/new\.data.*to=/, async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await choose("Declan Moriarty");
  await choose("Pete Kowalczyk");
  await page.getByRole("textbox", { name: messages.firstWords }).fill("A long table on Sunday?");
  await page.getByRole("button", { name: en.common.send }).click();
  await page.waitForURL(/\/messages\/talk\//);
  await expect(page.getByText(messages.amongYou({ count: 4 }))).toBeVisible();
});
