import AxeBuilder from "@axe-core/playwright";
import { Secret, TOTP } from "otpauth";
import { en } from "../../app/text/en/index.ts";
import { running } from "../../app/text/en/running.ts";
import { complaints, comeIn, DEMO, expect, goSignedOut, test } from "./world.ts";

const { accounts, safety } = en;
const PASSWORD = "weave a little every day";
const violations = async (page: ConstructorParameters<typeof AxeBuilder>[0]["page"]) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test("a passkey is added, and signs its person in", async ({ page, demo }) => {
  const heard = complaints(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await comeIn(page, demo, DEMO.weaver);
  await page.goto(`${demo.url}/settings/sign-in`);
  await page.getByRole("button", { name: safety.passkeys.add }).click();
  await expect(page.getByText(safety.passkeys.added)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await goSignedOut(page, `${demo.url}/sign-in`);
  await page.getByRole("button", { name: safety.passkeys.signIn }).click();
  await page.waitForURL(`${demo.url}/`);
  await page.goto(`${demo.url}/settings/sign-in`);
  await page.getByRole("button", { name: /^Remove the passkey/ }).click();
  await expect(page.getByText(safety.passkeys.none)).toBeVisible();
  expect(heard).toEqual([]);
});

test("a second step is turned on, asked for, and its recovery code lets in once", async ({
  page,
  demo,
}) => {
  test.slow();
  const heard = complaints(page);
  await comeIn(page, demo, DEMO.host);
  await page.goto(`${demo.url}/settings/second-step`);
  const secret = (await page.locator("code").first().innerText()).replaceAll(" ", "");
  const codeOf = (late = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + late });
  expect(await violations(page)).toEqual([]);
  await page.getByLabel(safety.setUp.code).fill("000000");
  await page.getByRole("button", { name: safety.setUp.submit }).click();
  await expect(page.getByText(safety.setUp.wrong)).toBeVisible();
  await page.getByLabel(safety.setUp.code).fill(codeOf(-30_000));
  await page.getByRole("button", { name: safety.setUp.submit }).click();
  await expect(page.getByText(safety.setUp.codesTitle)).toBeVisible();
  const [recovery = ""] = await page.locator(".codes code").allInnerTexts();

  const byPassword = async () => {
    await goSignedOut(page, `${demo.url}/sign-in?to=/circles`);
    await page.getByLabel(accounts.email).fill(DEMO.host);
    await page.getByLabel(accounts.password, { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: accounts.signIn.submit }).first().click();
    await page.waitForURL(/sign-in\/second/);
  };
  await byPassword();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel(safety.second.app).fill("123456");
  await page.getByRole("button", { name: safety.second.submit }).click();
  await expect(page.getByText(safety.second.wrong)).toBeVisible();
  await page.getByLabel(safety.second.app).fill(codeOf());
  await page.getByRole("button", { name: safety.second.submit }).click();
  await page.waitForURL(`${demo.url}/circles`);

  await byPassword();
  await page.getByRole("link", { name: safety.second.useRecovery }).click();
  await page.getByLabel(safety.second.recovery).fill(recovery);
  await page.getByRole("button", { name: safety.second.submit }).click();
  await page.waitForURL(`${demo.url}/circles`);
  await page.goto(`${demo.url}/settings/second-step`);
  await expect(page.getByText(/9 recovery codes are left/)).toBeVisible();
  await page.getByRole("button", { name: safety.setUp.turnOff }).click();
  await expect(page.getByText(safety.setUp.turnedOff)).toBeVisible();
  // What was refused is an answer with 400, which a browser writes down.
  expect(heard.filter((line) => !line.includes("400"))).toEqual([]);
});

test("on a phone the table of people is a list: a role is given without moving it sideways", async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await comeIn(page, demo, DEMO.staff);
  await page.goto(`${demo.url}/staff/people?q=abena`);
  const role = page.getByLabel(running.people.giveTo({ name: "Abena Owusu-Ansah" }));
  const give = page.getByRole("button", { name: running.people.give }).first();
  for (const part of [role, give]) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  }
  const table = page.getByRole("region", { name: running.people.caption });
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test("staff give a role, and it stands in the log of what was done", async ({ page, demo }) => {
  await comeIn(page, demo, DEMO.staff);
  await page.goto(`${demo.url}/staff`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: running.home.people.label }).click();
  await page.getByLabel(running.people.search).fill("adaeze");
  await page.getByRole("button", { name: running.people.find }).click();
  await page
    .getByLabel(running.people.giveTo({ name: "Adaeze Okafor" }))
    .selectOption(running.people.roles.WEAVER);
  await page.getByRole("button", { name: running.people.give }).click();
  await expect(page.getByText(running.people.given)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${demo.url}/staff/audit`);
  const line = page.getByText("Amina Yusuf changed the role of Adaeze Okafor");
  await expect(line).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const name = "Adaeze Okafor";
  await page.getByRole("link", { name: running.audit.onlyNamed({ name }) }).click();
  await expect(page.getByText(running.audit.only({ name }))).toBeVisible();
  await expect(line).toBeVisible();
});
