import AxeBuilder from "@axe-core/playwright";
import { en } from "../../app/text/en/index.ts";
import { another, comeIn, complaints, DEMO, expect, listenAs, listening, test } from "./world.ts";

const CIRCLE = "/circles/tower-hill-neighbors";
const { discussion, home } = en;
const FIELD = { name: /Tower Hill neighbors/ };

test("somebody is named by keyboard, is told so at home, and only the keys of the list are the list's", async ({
  page,
  browser,
  demo,
}) => {
  const heard = complaints(page);
  await listenAs(page, demo, DEMO.host, CIRCLE);
  const box = page.getByRole("textbox", FIELD);
  const list = page.getByRole("listbox", { name: discussion.naming.label });
  await box.pressSequentially("Ask @mar");
  await expect(list.getByRole("option").first()).toBeVisible();
  const count = await list.getByRole("option").count();
  await expect(page.getByText(discussion.naming.count({ count }))).toBeAttached();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // Escape closes it, and it stays closed while the name goes on.
  await box.press("Escape");
  await expect(list).toBeHidden();
  await box.pressSequentially("i");
  await expect(list).toBeHidden();
  await box.fill("");
  await box.pressSequentially("Ask @mariso");
  const her = list.getByRole("option", { name: /Marisol Vega/ });
  await expect(her).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute("aria-activedescendant", (await her.getAttribute("id")) ?? "");
  await box.press("Enter");
  await expect(box).toHaveValue("Ask @Marisol Vega ");
  await expect(list).toBeHidden();
  await box.pressSequentially("when the @sto");
  await expect(list).toBeVisible();
  await box.press("ArrowDown");
  await box.press("ArrowUp");
  await box.press("Tab");
  const words = `meet, ${Date.now()}`;
  await box.pressSequentially(words);
  await box.press("Enter");
  const said = page.getByRole("log").locator("li.msg", { hasText: words });
  await expect(said.getByRole("link", { name: "@Marisol Vega" })).toHaveAttribute(
    "href",
    /\/people\//,
  );
  await expect(said.locator("a.mention")).toHaveCount(2);

  const marisol = await another(browser, demo, DEMO.alumna);
  await expect(marisol.getByText(home.namedYou({ name: "Luz Herrera" })).first()).toBeVisible();
  await marisol.context().close();
  expect(heard).toEqual([]);
});

test("somebody is named in the first message of a conversation", async ({ page, demo }) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}${CIRCLE}/talk/new`);
  const box = page.getByRole("textbox", { name: en.besideTalk.start.bodyLabel });
  await box.pressSequentially("Will you open it, @mar");
  const list = page.getByRole("listbox", { name: discussion.naming.label });
  await list.getByRole("option", { name: /Marisol Vega/ }).click();
  await expect(box).toHaveValue("Will you open it, @Marisol Vega ");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: en.besideTalk.start.submit }).click();
  await page.waitForURL(/\/talk\/[0-9a-f-]{36}$/);
  const said = page.getByRole("log").locator("li.msg", { hasText: "Will you open it" });
  await expect(said.getByRole("link", { name: "@Marisol Vega" })).toBeVisible();
  expect(heard).toEqual([]);
});

test("a reply reaches the conversation and the open thread of somebody else", async ({
  page,
  browser,
  demo,
}) => {
  const heard = complaints(page);
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const words = `Who has a ladder? ${Date.now()}`;
  const box = page.getByRole("textbox", FIELD);
  await box.fill(words);
  await box.press("Enter");
  const root = page.getByRole("log").locator("li.msg:not(.msg-pending)", { hasText: words });
  await expect(root).toBeVisible();

  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(demo.url + CIRCLE);
  const asked = luz.getByRole("log").locator("li.msg", { hasText: words });
  await asked.getByRole("button", { name: /What to do/ }).click();
  await luz.getByRole("link", { name: discussion.reply, exact: true }).click();
  await luz.waitForURL(/\/thread\/\d+$/);
  await listening(luz);
  const reply = luz.getByRole("textbox", {
    name: discussion.thread.label({ name: "Marisol Vega" }),
  });
  await reply.fill("I do.");
  await reply.press("Enter");

  const card = root.locator(".thread");
  await expect(card.getByText("I do.")).toBeVisible();
  const thread = await page.context().newPage();
  await thread.goto(luz.url());
  await listening(thread);
  await expect(thread.getByRole("log").getByText("I do.")).toBeVisible();
  for (const more of ["A tall one.", "And a short one."]) {
    await reply.fill(more);
    await reply.press("Enter");
    await expect(thread.getByRole("log").getByText(more)).toHaveCount(1);
    await expect(card.getByText(more)).toBeVisible();
  }
  await expect(card.getByText(discussion.replyOrSeeAll({ count: 3 }))).toBeVisible();
  await expect(card.getByText("I do.")).toBeHidden();
  await luz.context().close();
  expect(heard).toEqual([]);
});

test("a message is quoted from its menu, with a script and without", async ({
  page,
  browser,
  demo,
}) => {
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const box = page.getByRole("textbox", FIELD);
  await box.fill("About this:");
  const said = page.getByRole("log").locator("li.msg", { hasText: "The 17 bus is moving" });
  await said.hover();
  await said.getByRole("button", { name: /What to do/ }).click();
  await page.getByRole("link", { name: discussion.quote, exact: true }).click();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(
    /^About this:\n\n> \[Kofi Mensah\]\(\/circles\/\S+\): The 17 bus.*\n\n$/,
  );
  const words = `We should write to them, ${Date.now()}`;
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  const answer = page.getByRole("log").locator("li.msg:not(.msg-pending)", { hasText: words });
  await answer.locator("blockquote").getByRole("link", { name: "Kofi Mensah" }).click();
  await page.waitForURL(/\/talk\/[^/]+\/\d+$/);

  // Opened beside an older draft, the quote comes behind it.
  const there = page.getByRole("textbox", FIELD);
  await listening(page);
  await there.fill("An older thought");
  await page.waitForTimeout(400);
  const address = /\/circles\/\S+\/talk\/[^/]+/.exec(page.url())?.[0] ?? "";
  await page.goto(
    `${demo.url}${address}?quote=${await said.first().getAttribute("data-seq")}#composer`,
  );
  await listening(page);
  await expect(there).toHaveValue(/^An older thought\n\n> \[Kofi Mensah\]/);
  await there.fill("");

  const plain = await another(browser, demo, DEMO.host, { javaScriptEnabled: false });
  await plain.goto(`${demo.url}${CIRCLE}`);
  const senior = plain.getByRole("log").locator("li.msg", { hasText: "I moved into the senior" });
  await senior.getByRole("button", { name: /What to do/ }).click();
  await plain.getByRole("link", { name: discussion.quote, exact: true }).click();
  const field = plain.getByRole("textbox", FIELD);
  await expect(field).toHaveValue(/^> \[Oyin Balogun\]\(\S+\): I moved into the senior block/);
  await plain.context().close();
});

test("in private, a thread has its page, and its draft goes along to another device", async ({
  page,
  browser,
  demo,
}) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}/messages`);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Marisol Vega/ })
    .click();
  await page.waitForURL(/\/messages\/talk\//);
  await listening(page);
  const root = page.getByRole("log").locator("li.msg", { hasText: "other key" });
  await root
    .first()
    .getByRole("button", { name: /What to do/ })
    .click();
  await page.getByRole("link", { name: discussion.reply, exact: true }).click();
  await page.waitForURL(/\/messages\/talk\/[^/]+\/thread\/\d+$/);
  await listening(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const field = page.getByRole("textbox", {
    name: discussion.thread.label({ name: "Marisol Vega" }),
  });
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/draft"));
  await field.fill("Then bring both");
  await kept;
  const phone = await another(browser, demo, DEMO.host);
  await phone.goto(page.url());
  await expect(
    phone.getByRole("textbox", { name: discussion.thread.label({ name: "Marisol Vega" }) }),
  ).toHaveValue("Then bring both");
  await phone.context().close();
  await field.press("Enter");
  await expect(page.getByRole("log").getByText("Then bring both")).toBeVisible();

  const marisol = await another(browser, demo, DEMO.alumna);
  const news = marisol.getByRole("main").locator("li", { hasText: "Then bring both" });
  await expect(news).toBeVisible();
  await marisol.goto(page.url());
  await listening(marisol);
  await expect(marisol.getByRole("log").getByText("Then bring both")).toBeVisible();
  await marisol.context().close();
  expect(heard).toEqual([]);
});
