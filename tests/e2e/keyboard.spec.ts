import type { Page } from "@playwright/test";
import { en } from "../../app/text/en/index.ts";
import { comeIn, complaints, DEMO, expect, listening, test } from "./world.ts";

const { common, directory, discussion } = en;

/** Presses Tab until something of this name has the focus: at most so many times, and never where it cannot be seen. */
async function tabTo(page: Page, name: RegExp | string, most: number): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const label = await focused.evaluate((element) => {
      const by = element.getAttribute("aria-describedby") ?? "";
      return `${element.getAttribute("aria-label") ?? element.textContent ?? ""} ${by}`.trim();
    });
    if (typeof name === "string" ? !label.startsWith(name) : !name.test(label)) continue;
    await expect(focused).toBeInViewport();
    return;
  }
  throw new Error(`Not reached in ${most} steps: ${name}`);
}

const onwards = (page: Page) => page.keyboard.press("Enter");

test("by keyboard alone somebody comes in, says something in her circle, and finds a person", async ({
  page,
  demo,
}) => {
  const heard = complaints(page);
  await page.goto(`${demo.url}/sign-in`);
  await tabTo(page, /demo-alumna/, 20);
  await onwards(page);
  await page.waitForURL(`${demo.url}/`);

  await tabTo(page, "Tower Hill", 25);
  await onwards(page);
  await page.waitForURL(/tower-hill/);
  await listening(page);
  // What was followed is behind her: the next step is in the page.
  await expect(page.locator("#main")).toBeFocused();
  await tabTo(page, discussion.toComposer, 15);
  await onwards(page);
  await expect(page.locator("#composer")).toBeFocused();
  await page.keyboard.type("Said without a mouse");
  await onwards(page);
  await expect(page.getByText("Said without a mouse")).toBeVisible();
  await expect(page.locator("#composer")).toBeFocused();

  await page.goto(`${demo.url}/people`);
  await tabTo(page, common.skipToContent, 1);
  await onwards(page);
  await tabTo(page, directory.search, 5);
  await page.keyboard.type("bread");
  await onwards(page);
  await page.waitForURL(/q=bread/);
  await tabTo(page, directory.toFound, 3);
  await onwards(page);
  const first = page
    .getByRole("region", { name: directory.results })
    .locator('a[href^="/people/"]');
  const name = (await first.first().textContent()) ?? "";
  await tabTo(page, name, 6);
  await onwards(page);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.locator("#main")).toBeFocused();
  expect(heard).toEqual([]);
});

test("what is typed and clicked while a page comes alive breaks nothing", async ({
  page,
  demo,
}) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  // Between that React is told to begin and that it does, and until what the page was made of is
  // read, there is time for a hand.
  await page.addInitScript(() => {
    const late = <Args extends unknown[]>(work: (...args: Args) => unknown) =>
      new Proxy(work, {
        apply: async (own, it, args: Args) => {
          await new Promise((done) => setTimeout(done, 300));
          return Reflect.apply(own, it, args) as unknown;
        },
      });
    const [{ prototype: reader }, { prototype: port }] = [ReadableStreamDefaultReader, MessagePort];
    reader.read = late(reader.read) as typeof reader.read;
    port.postMessage = late(port.postMessage as () => void) as typeof port.postMessage;
  });
  await page.goto(`${demo.url}/people`);
  const field = page.locator("main input[name=q]");
  for (let at = 0; at < 20; at += 1) {
    await field.click();
    await field.press("b");
    await page.waitForTimeout(100);
  }
  await expect(field).toHaveValue("b".repeat(20));
  await field.press("Enter");
  await page.waitForURL(/q=bbb/);
  expect(heard).toEqual([]);
});
