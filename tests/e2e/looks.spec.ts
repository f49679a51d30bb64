import AxeBuilder from "@axe-core/playwright";
import { en } from "../../app/text/en/index.ts";
import { comeIn, complaints, DEMO, expect, listening, test } from "./world.ts";

const PAGES = [
  "/",
  "/circles",
  "/circles/new",
  "/circles/tower-hill-neighbors",
  "/circles/tower-hill-neighbors/about",
  "/circles/tower-hill-neighbors/members",
  "/people",
  "/you",
  "/you/photo",
  "/settings",
  "/settings/sign-in",
  "/staff/imports",
  "/staff/fields",
  "/staff/invitations",
  "/staff/outbox",
  "/staff/requests",
  "/staff/settings",
  "/staff/settings/logo",
  "/invite",
  "/greeting",
];
const SCREENS = [
  { name: "desktop, light", width: 1440, height: 900, scheme: "light" },
  { name: "phone, dark", width: 390, height: 844, scheme: "dark" },
] as const;

for (const { name, width, height, scheme } of SCREENS) {
  test(`every page is clean for axe and stays within its width: ${name}`, async ({
    browser,
    demo,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
    const page = await context.newPage();
    const heard = complaints(page);
    await page.goto(`${demo.url}/sign-in`);
    const door = await new AxeBuilder({ page }).analyze();
    expect(door.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await comeIn(page, demo, DEMO.staff);
    for (const path of PAGES) {
      await page.goto(demo.url + path);
      await expect(page.locator("h1")).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        path,
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
    expect(heard).toEqual([]);
    await context.close();
  });
}

test("a phone on its side shows what is said and where one writes; what is written scrolls nowhere by itself", async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  const page = await context.newPage();
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}/circles/tower-hill-neighbors`);
  await listening(page);
  const code = "```\na long line of code that goes on and on and on and on and on\n```";
  const row = "| one | two | three | four |\n|---|---|---|---|\n| uno | dos | tres | cuatro |";
  await page.locator("#composer").fill(`${code}\n\n${row}\n\n${"W".repeat(300)}`);
  await page.getByRole("button", { name: en.discussion.composer.send }).tap();
  const said = page.locator("li.msg[id]", { hasText: "cuatro" });
  await expect(said).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const over = await said.evaluate((line) =>
    [...line.querySelectorAll(".msg-b, .msg-b *")]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map(({ tagName }) => tagName),
  );
  expect(over).toEqual([]);

  await page.setViewportSize({ width: 844, height: 390 });
  await page.reload();
  await expect(page.locator("form.composer")).toBeInViewport({ ratio: 1 });
  const room = await page.locator(".log").evaluate((log) => log.clientHeight);
  expect(room).toBeGreaterThan(120);
  await context.close();
});

test("nothing is wider than a small phone", async ({ browser, demo }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await comeIn(page, demo, DEMO.staff);
  for (const path of PAGES) {
    await page.goto(demo.url + path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(320);
  }
  await context.close();
});

test("a name of eighty letters without a space, and a search as long, stay within every screen", async ({
  browser,
  demo,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  await comeIn(page, demo, DEMO.weaver);
  await page.goto(`${demo.url}/you`);
  const name = page.locator("#basics input[name=name]");
  const hers = await name.inputValue();
  const call = async (as: string) => {
    await page.goto(`${demo.url}/you`);
    await name.fill(as);
    await page.locator("#basics").getByRole("button", { name: en.profiles.edit.save }).click();
    await page.waitForURL(/saved=basics/);
  };
  const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(3).slice(0, 80);
  await call(long);
  const profile = await page.locator('main a[href^="/people/"]').first().getAttribute("href");
  const paths = ["/", `${profile}`, `/people?q=${long}`, `/people?view=cards&q=${long}`];
  paths.push("/you", "/circles/tower-hill-neighbors", `/people?q=${"a".repeat(2000)}`);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of paths) {
      await page.goto(demo.url + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path.slice(0, 60)} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
  await call(hers);
  await context.close();
});

test("a page in Spanish says so and speaks it", async ({ browser, demo }) => {
  const context = await browser.newContext({ locale: "es-MX" });
  const page = await context.newPage();
  await page.goto(`${demo.url}/sign-in`);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("button", { name: "Entrar" }).first()).toBeVisible();
  await context.close();
});

test("with the keyboard alone: past the navigation, into a circle, and a word said", async ({
  page,
  demo,
}) => {
  await comeIn(page, demo, DEMO.alumna);
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/circles\?kind=interest/);
  await page.goto(`${demo.url}/circles/tower-hill-neighbors`);
  const box = page.locator("textarea");
  const past = page.getByRole("link", { name: en.discussion.toComposer });
  for (
    let i = 0;
    i < 40 && !(await past.evaluate((link) => link === document.activeElement));
    i += 1
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(box).toBeFocused();
  await page.keyboard.type("Said with the keyboard alone");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log").getByText("Said with the keyboard alone")).toBeVisible();
});

test("a visitor reads under a bar with the way in, and a page that is missing leaves the others", async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${demo.url}/circles/story-and-oral-history`);
  const bar = page.getByRole("banner");
  await expect(bar.getByText("Millrace Fellows")).toBeVisible();
  const brand = await bar.getByRole("link").first().boundingBox();
  const signIn = await bar.getByRole("link", { name: en.shell.signIn }).boundingBox();
  expect(signIn?.x).toBeGreaterThan((brand?.x ?? 0) + (brand?.width ?? 0));
  expect(signIn?.y).toBeLessThan((brand?.y ?? 0) + (brand?.height ?? 0));
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(title?.height).toBeGreaterThan(20);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/circles/tower-hill-neighbors/about`);
  const tabs = page.getByRole("navigation", { name: en.shell.main });
  await expect(tabs.getByRole("link", { name: en.shell.circles })).toHaveAttribute(
    "aria-current",
    "page",
  );
  const missing = await page.goto(`${demo.url}/circles/nobody-meets-here`);
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.shell.notFoundTitle);
  await expect(tabs).toBeVisible();
  await context.close();
});

test("a thread is the same page in the browser as it came", async ({ page, demo }) => {
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}/circles/tower-hill-neighbors`);
  const thread = await page.locator(".thread-link").first().getAttribute("href");
  const heard = complaints(page);
  await page.goto(demo.url + String(thread));
  await listening(page);
  await expect(page.getByRole("log").locator("li.msg")).toHaveCount(5);
  expect(heard).toEqual([]);
});
