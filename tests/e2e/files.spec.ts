import AxeBuilder from "@axe-core/playwright";
import sharp from "sharp";
import { en } from "../../app/text/en/index.ts";
import { another, comeIn, complaints, DEMO, expect, listenAs, listening, test } from "./world.ts";

const CIRCLE = "/circles/tower-hill-neighbors";
const { besideTalk, discussion, files } = en;

const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: "#2b7d70" } })
    .jpeg()
    .withExif({ IFD0: { Artist: "canary" } })
    .toBuffer();

test("a picture that is pasted reaches the others, and nobody outside", async ({
  page,
  browser,
  demo,
}) => {
  const heard = complaints(page);
  await listenAs(page, demo, DEMO.alumna, CIRCLE);
  const luz = await another(browser, demo, DEMO.host);
  await luz.goto(demo.url + CIRCLE);
  await listening(luz);

  const box = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  await box.focus();
  await box.evaluate(
    (area, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "hill.jpg", { type: "image/jpeg" }));
      const pasted = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
      area.dispatchEvent(pasted);
    },
    [...(await picture())],
  );
  const chosen = page.getByRole("list", { name: files.chosen });
  await expect(chosen.getByText("hill.jpg", { exact: true })).toBeVisible();
  await page.locator("input[type=file]").setInputFiles({
    name: "the plan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nhello"),
  });
  // Sent before they have arrived: it waits for them.
  const words = `Two files, ${Date.now()}`;
  await box.fill(words);
  await box.press("Enter");
  const said = luz.getByRole("log").locator("li.msg[id]", { hasText: words });
  await expect(said.getByRole("img", { name: "hill.jpg" })).toBeVisible();
  await expect(said.getByRole("link", { name: /the plan\.pdf/ })).toBeVisible();
  await expect(chosen).toHaveCount(0);
  const drawn = await said
    .getByRole("img", { name: "hill.jpg" })
    .evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth));
  expect(drawn).toBe(640);

  const link = said.getByRole("link", { name: "hill.jpg" });
  const address = demo.url + (await link.getAttribute("href"));
  await link.focus();
  await luz.keyboard.press("Enter");
  const opened = luz.getByRole("dialog", { name: "hill.jpg" });
  await expect(opened.getByRole("img", { name: "hill.jpg" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: luz }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await luz.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
  await expect(link).toBeFocused();

  expect((await luz.request.get(address)).status()).toBe(200);
  const outside = await browser.newContext();
  expect((await outside.request.get(address)).status()).toBe(404);
  await outside.close();

  // Taken back, it is gone for everybody.
  const mine = page.getByRole("log").locator("li.msg[id]", { hasText: words });
  const id = await mine.getAttribute("id");
  await mine.hover();
  await mine.getByRole("button", { name: discussion.actions({ name: "Marisol Vega" }) }).click();
  await page.getByRole("button", { name: discussion.takeBack }).first().click();
  await expect(page.getByText(files.goneWithIt)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: discussion.takeBack }).click();
  await expect(luz.locator(`[id="${id}"]`).getByRole("img", { name: "hill.jpg" })).toHaveCount(0);
  expect((await luz.request.get(address)).status()).toBe(404);
  await luz.context().close();
  expect(heard).toEqual([]);
});

test("without a script a file is sent by the form itself", async ({ browser, demo }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await comeIn(page, demo, DEMO.alumna);
  await page.goto(demo.url + CIRCLE);
  const box = page.getByRole("textbox", { name: /Tower Hill neighbors/ });
  const field = page.getByLabel(files.addLabel);
  const words = `By plain form with a file, ${Date.now()}`;
  await box.fill(words);
  await field.setInputFiles({
    name: "a.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg/>"),
  });
  await page.getByRole("button", { name: discussion.composer.send }).click();
  await expect(page.getByText(`a.svg: ${besideTalk.fileRefusals.kind}`)).toBeVisible();
  await expect(box).toHaveValue(words);
  await field.setInputFiles({
    name: "a;b=c.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("hello"),
  });
  await page.getByRole("button", { name: discussion.composer.send }).click();
  const said = page.getByRole("log").locator("li.msg[id]", { hasText: words });
  await expect(said.getByRole("link", { name: /a;b=c\.txt/ })).toBeVisible();
  await context.close();
});
