import AxeBuilder from "@axe-core/playwright";
import { en } from "../../app/text/en/index.ts";
import { comeIn, complaints, DEMO, expect, listenAs, test } from "./world.ts";

const { circles, search } = en;
const CIRCLE = "/circles/tower-hill-neighbors";

test("what was just said is found from the circle, and leads back to its place", async ({
  page,
  demo,
}) => {
  const heard = complaints(page);
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const words = `Los vecinos trajeron quesadillas ${Date.now()}`;
  const box = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  await box.fill(words);
  await box.press("Enter");
  await expect(page.getByRole("log").getByText(words)).toBeVisible();

  await page
    .getByRole("link", { name: circles.searchIn({ name: "Tower Hill neighbors" }) })
    .click();
  const field = page.getByRole("searchbox", { name: search.label });
  await expect(page.getByRole("combobox", { name: search.circle })).toHaveValue(
    "tower-hill-neighbors",
  );
  // Another ending, and nobody wrote it just so.
  await field.fill("quesadilla");
  await field.press("Enter");
  const found = page.getByRole("region", { name: search.results }).getByRole("listitem");
  await expect(found.first().locator("mark")).toHaveText("quesadillas");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await found.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/circles\/tower-hill-neighbors\/talk\/[\da-f-]{36}\/\d+/);
  await expect(page.getByRole("log").getByText(words)).toBeVisible();
  expect(heard).toEqual([]);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("one searches by the address alone, and a wrong day is told beside it", async ({
    page,
    demo,
  }) => {
    await comeIn(page, demo, DEMO.host);
    await page.getByRole("link", { name: en.shell.searchSaid }).click();
    await page.getByRole("searchbox", { name: search.label }).fill("zzzzqq");
    await page.getByRole("button", { name: en.common.search }).click();
    await expect(page.getByRole("heading", { name: search.noneTitle })).toBeVisible();

    await page.goto(`${demo.url}/search?q=fridge&by=a&from=2026-02-02&to=2026-02-01`);
    await expect(page.getByText(search.wrong.order)).toBeVisible();
    await expect(page.getByRole("searchbox", { name: search.label })).toHaveValue("fridge");
    await expect(page.getByRole("textbox", { name: search.by })).toHaveValue("a");
  });
});
