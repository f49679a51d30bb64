import { startWeft } from "../support/weft-process.ts";
import { en } from "../../app/text/en/index.ts";
import { complaints, expect, goSignedOut, test } from "./world.ts";

const { accounts, circleCare } = en;

test("the first person sets the community up, starts a circle, and comes back with her password", async ({
  page,
}) => {
  const heard = complaints(page);
  const weft = await startWeft();
  try {
    const link = /http:\/\/localhost:\d+\/setup\?key=\S+/.exec(weft.output())?.[0];
    expect(link, weft.output()).toBeTruthy();

    await page.goto(weft.url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.setup.lockedTitle);

    await page.goto(link as string);
    await page.getByLabel(accounts.setup.communityName).fill("Río Fellows");
    await page.getByLabel(accounts.name).fill("Inés Álvarez");
    await page.getByLabel(accounts.email).fill("ines@");
    await page.getByLabel(accounts.password, { exact: true }).fill("short");
    await page.getByRole("button", { name: accounts.setup.submit }).click();
    await expect(page.getByText(en.common.errors.email)).toBeVisible();
    await expect(page.getByLabel(accounts.setup.communityName)).toHaveValue("Río Fellows");

    await page.getByLabel(accounts.email).fill("ines@example.org");
    await page.getByLabel(accounts.password, { exact: true }).fill("short");
    await page.getByRole("button", { name: accounts.setup.submit }).click();
    await expect(page.getByText(accounts.passwordProblems.tooShort)).toBeVisible();
    await page.getByLabel(accounts.password, { exact: true }).fill("nine boats on the river");
    await page.getByRole("button", { name: accounts.setup.submit }).click();
    await page.waitForURL(`${weft.url}/`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Inés");
    await expect(page).toHaveTitle(/Río Fellows/);

    await page.goto(`${weft.url}/circles/new`);
    await page.getByLabel(circleCare.form.name).fill("Huerta del río");
    await page.getByLabel(circleCare.form.why).fill("To grow what we eat, together.");
    await page
      .getByRole("radio", { name: new RegExp(en.common.neighborhood) })
      .check({ force: true });
    await page.getByRole("button", { name: circleCare.form.submit }).click();
    await page.waitForURL(/\/circles\/huerta-del-rio/);
    await expect(page.getByRole("heading", { level: 1, name: "Huerta del río" })).toBeVisible();

    await page.goto(link as string);
    await expect(page.getByText(en.shell.notFoundTitle)).toBeVisible();

    await goSignedOut(page, `${weft.url}/people`);
    await expect(page).toHaveURL(/\/sign-in\?to=%2Fpeople/);
    await page.getByLabel(accounts.email).fill("ines@example.org");
    await page.getByLabel(accounts.password, { exact: true }).fill("wrong password here");
    await page.getByRole("button", { name: accounts.signIn.submit, exact: true }).click();
    await expect(page.getByText(accounts.refusals.noMatch)).toBeVisible();
    await page.getByLabel(accounts.password, { exact: true }).fill("nine boats on the river");
    await page.getByRole("button", { name: accounts.signIn.submit, exact: true }).click();
    await page.waitForURL(`${weft.url}/people`);
    expect(heard.filter((line) => !/40[04]/.test(line))).toEqual([]);
  } finally {
    await weft.remove();
  }
});
