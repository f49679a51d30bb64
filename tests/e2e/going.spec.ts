import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { en } from "../../app/text/en/index.ts";
import { comeIn, complaints, DEMO, expect, test } from "./world.ts";

const { going } = en;

test("an alumna takes her data along, leaves, and is back whole by signing in", async ({
  page,
  demo,
}) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/settings/data`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: going.data.make }).click();
  const zip = await readFile(await (await download).path());
  expect(zip.subarray(0, 2).toString()).toBe("PK");
  expect(zip.includes("private/messages.json")).toBe(true);

  await page.goto(`${demo.url}/circles`);
  const seats = () => page.getByRole("main").getByText("You are here").count();
  const circles = await seats();
  expect(circles).toBeGreaterThan(0);
  await page.goto(`${demo.url}/settings/leaving`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.locator('input[value="STAY"]').check();
  await page.getByLabel(going.leave.sure).check();
  await page.getByRole("button", { name: /^Leave / }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${demo.url}/settings`);
  await expect(page).toHaveURL(/\/sign-in/);

  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/circles`);
  expect(await seats()).toBe(circles);
  expect(heard).toEqual([]);
});
