import AxeBuilder from "@axe-core/playwright";
import { en } from "../../app/text/en/index.ts";
import { comeIn, complaints, DEMO, expect, test } from "./world.ts";

const { directory, cohorts } = en;

test("somebody is found by keyboard: words that are misspelled, a suggestion, a filter, a place", async ({
  page,
  demo,
}) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/people`);
  const field = page.locator('input[name="q"]');
  const results = page.getByRole("region", { name: directory.results });
  await field.focus();
  await expect(field).toHaveAttribute("role", "combobox");
  await field.pressSequentially("declan mor");
  await expect(page.getByRole("option", { name: /Declan Moriarty/ })).toBeVisible();
  await field.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", /-0$/);
  await field.press("Escape");
  await expect(page.getByRole("listbox", { name: directory.suggested })).toHaveCount(0);

  await field.fill("carpintry");
  await field.press("Enter");
  await expect(results.getByText(/carpentry/).first()).toBeVisible();
  await expect(field).toBeFocused();

  await field.fill("youth");
  await field.press("Enter");
  await expect(page).toHaveURL(/q=youth/);
  const before = await results.getByRole("listitem").count();
  const box = page.getByRole("checkbox", { name: /Eastbank/ }).first();
  await box.focus();
  await box.press("Space");
  await expect(page).toHaveURL(/neighborhood=eastbank/);
  await expect(box).toBeFocused();
  expect(await results.getByRole("listitem").count()).toBeLessThan(before);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`${demo.url}/people?near=Holyoke,+Massachusetts&km=5`);
  await expect(results.getByText(/km away|Around the corner/).first()).toBeVisible();
  expect(heard).toEqual([]);
});

test("nobody found leads to where a need is said, with the words", async ({ page, demo }) => {
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/people?q=${encodeURIComponent("xylophone tuning % :*")}`);
  await expect(page.getByRole("heading", { name: directory.nobody })).toBeVisible();
  await page.getByRole("link", { name: directory.postNeed }).click();
  await expect(page.getByRole("textbox").first()).toHaveValue(/xylophone tuning/);
});

test("a cohort has its people, and staff put people into it", async ({ page, demo }) => {
  await comeIn(page, demo, DEMO.staff);
  await page.goto(`${demo.url}/cohorts`);
  await page.getByRole("link", { name: cohorts.make }).click();
  const name = `Cohort ${Date.now()}`;
  await page.getByRole("textbox", { name: cohorts.name }).fill(name);
  await page.getByRole("button", { name: cohorts.save }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`${demo.url}/people?q=declan`);
  await page.getByRole("checkbox", { name: directory.pick({ name: "Declan Moriarty" }) }).check();
  await page
    .locator('select[name="cohort"]')
    .selectOption({ label: `Millrace Fellowship, ${name}` });
  await page.getByRole("button", { name: directory.selection.add }).click();
  await expect(page.getByText(cohorts.added({ count: 1 }))).toBeVisible();
  await expect(page.getByRole("link", { name: "Declan Moriarty" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one searches and filters by the address alone", async ({ page, demo }) => {
    await comeIn(page, demo, DEMO.host);
    await page.goto(`${demo.url}/people`);
    // Nobody asked for another order than the best match.
    await page.locator('input[name="q"]').fill("bread");
    await page.locator('input[name="q"]').press("Enter");
    const order = page.getByRole("combobox", { name: directory.sortedBy });
    await expect(order.locator("option:checked")).toHaveText(directory.sorts.relevance);
    await page.goto(`${demo.url}/people`);
    await page.locator('input[name="q"]').fill("youth");
    await page
      .getByRole("checkbox", { name: /Eastbank/ })
      .first()
      .check();
    await page.getByRole("button", { name: directory.show }).click();
    await expect(page).toHaveURL(/q=youth.*neighborhood=eastbank|neighborhood=eastbank.*q=youth/);
    await expect(page.getByRole("checkbox", { name: /Eastbank/ }).first()).toBeChecked();
  });
});
