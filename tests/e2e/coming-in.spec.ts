import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { en } from "../../app/text/en/index.ts";
import { fields } from "../../app/text/en/fields.ts";
import { requests } from "../../app/text/en/requests.ts";
import { running } from "../../app/text/en/running.ts";
import { another, comeIn, complaints, DEMO, expect, test } from "./world.ts";

const { asking, inviting, members, profiles, shell } = en;
const NEWCOMER = "rosa.ibarra@example.net";

async function clean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    what,
  ).toEqual([]);
}

/** The link in the newest letter to somebody, as staff read it in the outbox of a Weft that sends no mail. */
async function linkIn(staff: Page, url: string, subject: RegExp): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    await staff.goto(`${url}/staff/outbox`);
    const letter = staff.getByRole("link", { name: subject }).first();
    if ((await letter.count()) > 0) {
      await letter.click();
      const link = staff.locator(".copy-link input");
      await link.waitFor();
      return link.inputValue();
    }
    expect(tries).toBeLessThan(40);
    await staff.waitForTimeout(500);
  }
}

const aVisitor = async (browser: Browser, given = {}) => {
  const context = await browser.newContext(given);
  return context.newPage();
};

test("who was not invited asks to come in, confirms, is invited by staff, and comes in", async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(120_000);
  const heard = complaints(page);
  await page.goto(`${demo.url}/sign-in`);
  await page.getByRole("link", { name: shell.askToComeIn }).click();
  await page.getByLabel(asking.name).fill("Rosa Ibarra");
  await page.getByLabel(asking.email).fill("rosa.ibarra");
  await page.getByLabel(asking.note).fill("I mend bicycles on Canal Street.");
  await page.getByRole("button", { name: asking.submit, exact: true }).click();
  await expect(page.getByText(en.common.errors.email)).toBeVisible();
  await expect(page.getByLabel(asking.note)).toHaveValue("I mend bicycles on Canal Street.");
  await clean(page, "/ask");
  await page.getByLabel(asking.email).fill(NEWCOMER);
  await page.getByRole("button", { name: asking.submit, exact: true }).click();
  await expect(page.getByText(asking.sentText)).toBeVisible();

  const staff = await another(browser, demo, DEMO.staff);
  await staff.goto(`${demo.url}/staff/requests`);
  await expect(staff.getByRole("heading", { name: "Teo Lindqvist" })).toBeVisible();
  await expect(staff.getByRole("heading", { name: "Rosa Ibarra" })).toHaveCount(0);

  await page.goto(await linkIn(staff, demo.url, /Is this your address/));
  await clean(page, "/ask/…");
  await page.getByRole("button", { name: asking.confirm.submit }).click();
  await expect(page.getByText(asking.confirm.waitsTitle)).toBeVisible();

  await staff.goto(`${demo.url}/staff/requests`);
  await clean(staff, "/staff/requests");
  await staff.getByRole("button", { name: requests.inviteNamed({ name: "Rosa Ibarra" }) }).click();
  await expect(staff.getByText(requests.done.invited({ name: "Rosa Ibarra" }))).toBeVisible();

  await page.goto(await linkIn(staff, demo.url, /saved you a seat/));
  await page.getByRole("button", { name: members.invitation.submit }).click();
  await page.waitForURL(/\/welcome/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rosa");
  expect(heard.filter((line) => !line.includes("400"))).toEqual([]);
  await staff.context().close();
});

test("asking works without a script, on a phone", async ({ browser, demo }) => {
  const page = await aVisitor(browser, {
    ...{ javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    colorScheme: "dark",
  });
  await page.goto(`${demo.url}/ask`);
  await page.getByLabel(asking.name).fill("Jun Aoki");
  await page.getByLabel(asking.email).fill("jun.aoki@example.net");
  await page.getByLabel(asking.note).fill("I play the fiddle.");
  await page.getByRole("button", { name: asking.submit, exact: true }).click();
  await expect(page.getByText(asking.sentText)).toBeVisible();
  await page.context().close();
});

test("a member invites somebody, sees it wait, and takes it back", async ({ page, demo }) => {
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(`${demo.url}/people`);
  await page.getByRole("link", { name: inviting.link }).click();
  await page.getByLabel(inviting.name).fill("Ikram Saidi");
  await page.getByLabel(inviting.email).fill("ikram.saidi@example.net");
  await page.getByLabel(inviting.note).fill("The bread circle misses you.");
  await page.getByRole("button", { name: inviting.submit }).click();
  await expect(page.getByText(inviting.done.invited)).toBeVisible();
  await expect(page.getByLabel(inviting.email)).toHaveValue("");
  await clean(page, "/invite");
  await page.getByRole("button", { name: inviting.withdrawNamed({ name: "Ikram Saidi" }) }).click();
  await expect(page.getByText(inviting.states.withdrawn)).toBeVisible();
  expect(heard).toEqual([]);
});

test("a field that everybody is asked for is asked in the first session, and named on one's profile until it is said", async ({
  browser,
  demo,
}) => {
  test.setTimeout(120_000);
  const staff = await another(browser, demo, DEMO.staff);
  await staff.goto(`${demo.url}/staff/fields`);
  await staff.getByText("My work is mostly about").first().waitFor();
  const form = staff.locator("li", { hasText: "Ask me about" }).first();
  await form.locator("summary").first().click();
  await form.locator('input[name="required"]').check();
  await form.getByRole("button", { name: `${fields.save} : Ask me about` }).click();
  await expect(form.getByText(fields.switches.required, { exact: true }).first()).toBeVisible();

  const her = await another(browser, demo, DEMO.host);
  await her.goto(`${demo.url}/welcome?step=1`);
  await expect(her.getByRole("heading", { name: members.welcome.known.asked })).toBeVisible();
  await clean(her, "/welcome");
  const asked = her.getByLabel("Ask me about", { exact: true });
  await asked.fill("");
  await her.getByRole("button", { name: members.welcome.goOn }).click();
  await her.waitForURL(/step=2/);
  await her.goto(`${demo.url}/you`);
  await expect(her.getByText(profiles.edit.missing({ count: 1 }))).toBeVisible();
  await clean(her, "/you");
  await her.goto(`${demo.url}/welcome?step=1`);
  await asked.fill("Porches, and who sits on them");
  await her.getByRole("button", { name: members.welcome.goOn }).click();
  await her.waitForURL(/step=2/);
  await her.goto(`${demo.url}/you`);
  await expect(her.getByLabel("Ask me about", { exact: true })).toHaveValue(/Porches/);
  await expect(her.getByText(profiles.edit.missing({ count: 1 }))).toHaveCount(0);
  await staff.context().close();
  await her.context().close();
});

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGPQWhSFBzGMSmNDAHtJctkG8y9sAAAAAElFTkSuQmCC",
  "base64",
);

test("the community wears its logo, and says why it takes no SVG", async ({
  page,
  browser,
  demo,
}) => {
  await comeIn(page, demo, DEMO.staff);
  await page.goto(`${demo.url}/staff/settings`);
  await clean(page, "/staff/settings");
  await page.goto(`${demo.url}/staff/settings/logo`);
  const choose = page.getByLabel(running.logo.choose);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  await choose.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: svg });
  await page.getByRole("button", { name: running.logo.save }).click();
  await expect(page.getByText(running.logo.errors.notAPicture)).toBeVisible();
  await clean(page, "/staff/settings/logo");
  await choose.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: LOGO });
  await page.getByRole("button", { name: running.logo.save }).click();
  await expect(page.getByText(running.logo.done.kept)).toBeVisible();

  const visitor = await aVisitor(browser);
  await visitor.goto(`${demo.url}/sign-in`);
  const logo = visitor.getByRole("img", { name: "Logo of Millrace Fellows" });
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(192);
  await clean(visitor, "/sign-in with a logo");
  await visitor.context().close();
  await page.getByRole("button", { name: running.logo.remove }).click();
  await expect(page.getByText(running.logo.done.removed)).toBeVisible();
});
