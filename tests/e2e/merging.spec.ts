import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { duplicates as words } from "../../app/text/en/duplicates.ts";
import { en } from "../../app/text/en/index.ts";
import { another, comeIn, complaints, DEMO, expect, test } from "./world.ts";

const { joined } = en.going;

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test("staff make two profiles of one person one, and take it back", async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(120_000);
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.staff);
  await page.goto(`${demo.url}/staff/duplicates`);
  await page.getByLabel(words.choose.first).fill("nobody@example.org");
  await page.getByLabel(words.choose.second).fill(DEMO.weaver);
  await page.getByRole("button", { name: words.choose.look }).click();
  await expect(page.getByText(words.choose.nobody)).toBeVisible();
  await isClean(page);
  await page.getByLabel(words.choose.first).fill(DEMO.alumna);
  await page.getByRole("button", { name: words.choose.look }).click();

  await expect(page.getByRole("heading", { name: words.pair.title })).toBeVisible();
  await isClean(page);
  await page.getByLabel(DEMO.alumna).check();
  await page.getByRole("button", { name: words.pair.submit }).click();
  await expect(page.getByText(words.pair.sureNeeded)).toBeVisible();
  await expect(page.getByLabel(DEMO.alumna)).toBeChecked();
  await page.getByRole("radio", { name: "Marisol Vega", exact: true }).check();
  await page.getByLabel(words.pair.sure).check();
  await page.getByRole("button", { name: words.pair.submit }).click();
  await expect(
    page.getByRole("heading", { name: words.done.title({ name: "Marisol Vega" }) }),
  ).toBeVisible();
  await isClean(page);
  const here = page.url();

  // The letter with the secret is hers alone; a link that nobody wrote opens nothing.
  const her = await another(browser, demo, DEMO.alumna);
  await her.goto(`${demo.url}/joined/${"x".repeat(32)}`);
  await expect(her.getByText(joined.over)).toBeVisible();
  await isClean(her);

  await page.goto(here);
  await page.getByRole("button", { name: words.done.undo }).click();
  await expect(page.getByRole("heading", { name: words.pair.title })).toBeVisible();
  await page.goto(`${demo.url}/staff/duplicates?show=joined`);
  await expect(page.getByRole("main")).toContainText("Taken back");
  await isClean(page);
  await (await another(browser, demo, DEMO.weaver)).close();
  // A form that came back with a sentence is a 400, which browsers note.
  expect(heard.filter((one) => !one.includes("400"))).toEqual([]);
});
