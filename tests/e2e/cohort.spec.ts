import { en } from "../../app/text/en/index.ts";
import { staffText } from "../../app/text/staff.ts";
import { comeIn, DEMO, expect, test } from "./world.ts";

const { imports, invitations } = staffText.en;
const { members } = en;

const CSV =
  "\uFEFFNombre y apellidos;Correo electrónico;Barrio;Ofrece\r\n" +
  'Ángela Pérez;angela.perez@example.org;Tower Hill;"Coser; escuchar"\r\n' +
  "Bo Niño;bo.nino@example.org;The Flats;\r\n" +
  "Sin Correo;;Eastbank;\r\n" +
  'Dos Correos;"uno@example.org, dos@example.org";Eastbank;\r\n';

test("staff bring a cohort in, invite it, and a person comes in through her letter", async ({
  page,
  browser,
  demo,
}) => {
  await comeIn(page, demo, DEMO.staff);
  await page.goto(`${demo.url}/staff/imports`);
  await page.getByLabel(imports.upload.label).setInputFiles({
    name: "cohort.xlsx.csv",
    mimeType: "text/csv",
    buffer: Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200)]),
  });
  await page.getByRole("button", { name: imports.upload.send }).click();
  await expect(page.getByText(imports.file["not-csv-zip"]()).first()).toBeVisible();

  await page.getByLabel(imports.upload.label).setInputFiles({
    name: "cohort 17.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(CSV),
  });
  await page.getByRole("button", { name: imports.upload.send }).click();
  await page.waitForURL(/\/staff\/imports\/[0-9a-f-]+/);
  await expect(page.getByRole("heading", { name: imports.mapping.title })).toBeVisible();
  await page.getByLabel(imports.mapping.cohortNone).check({ force: true });
  await page.getByRole("button", { name: imports.mapping.tryIt }).click();
  const confirm = page.getByRole("button", { name: /^Bring in/ });
  await expect(confirm).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("uno@example.org").first()).toBeVisible();
  await confirm.click();
  await expect(page.getByRole("heading", { name: imports.done.title })).toBeVisible({
    timeout: 20_000,
  });

  await page.getByRole("link", { name: imports.done.invite }).click();
  await page
    .getByLabel(invitations.who)
    .selectOption({ label: invitations.file({ name: "cohort 17.csv", count: 2 }) });
  await page
    .getByLabel(invitations.note)
    .first()
    .fill("The hill is full of people you should know.");
  await page.getByRole("button", { name: invitations.send }).click();
  await page.waitForURL(/done=invited/);
  let letter = "";
  await expect(async () => {
    await page.goto(`${demo.url}/staff/outbox`);
    await page.getByRole("listitem").filter({ hasText: "Ángela" }).getByRole("link").click();
    await expect(page.locator("main")).toContainText("/invitation/", { timeout: 3_000 });
    const text = await page.locator("main").innerText();
    letter = /http:\/\/localhost:\d+\/invitation\/[\w-]+/.exec(text)?.[0] ?? "";
    expect(letter).not.toBe("");
  }).toPass({ timeout: 20_000 });

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const angela = await context.newPage();
  await angela.goto(letter);
  await expect(angela.getByRole("heading", { level: 1 })).toContainText("Amina");
  await expect(angela.getByText("The hill is full of people you should know.")).toBeVisible();
  await angela.goto(letter);
  await angela.getByRole("button", { name: members.invitation.submit }).click();
  await angela.waitForURL(/\/welcome/);
  const { welcome } = members;
  await angela.getByRole("button", { name: welcome.goOn }).click();
  await angela.getByLabel(welcome.password.label).fill("seven bridges, one river");
  await angela.getByRole("button", { name: welcome.password.keep }).click();
  await angela.getByLabel(welcome.story.gift).fill("Sewing on buttons");
  await angela.getByRole("button", { name: welcome.story.submit, exact: true }).click();
  await expect(
    angela.getByRole("heading", { name: welcome.done.title({ name: "Ángela" }) }),
  ).toBeVisible();
  await angela.goto(demo.url);
  await expect(angela.getByRole("heading", { level: 1 })).toContainText("Ángela");

  const late = await (await browser.newContext()).newPage();
  await late.goto(letter);
  await expect(late.getByText(members.invitation.usedTitle)).toBeVisible();
  await context.close();
});
