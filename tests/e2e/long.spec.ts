import type { Page } from "@playwright/test";
import pg from "pg";
import { throwawayPostgres } from "../../scripts/throwaway-postgres.mjs";
import { startWeft, type WeftProcess } from "../support/weft-process.ts";
import { comeIn, complaints, DEMO, expect, test as base } from "./world.ts";

const SLUG = "tower-hill-neighbors";
const SAID = 3_000;

interface Long extends WeftProcess {
  conversationId: string;
  /** Sets how far marisol has read. */
  read(seq: number): Promise<void>;
}

/** A demo community in which one circle has said three thousand things. */
const test = base.extend<object, { long: Long }>({
  long: [
    async ({ browserName: _ }, use) => {
      const postgres = await throwawayPostgres();
      const weft = await startWeft({ WEFT_DEMO: "1", DATABASE_URL: postgres.url });
      const sql = new pg.Client({ connectionString: postgres.url });
      await sql.connect();
      const { rows } = await sql.query<{ id: string; last_seq: number }>(
        `select v.id, v.last_seq from conversation v join circle c on c.id = v.circle_id
         where c.slug = $1 and v.common`,
        [SLUG],
      );
      const { id, last_seq: last } = rows[0] ?? { id: "", last_seq: 0 };
      await sql.query(
        `insert into message (id, conversation_id, seq, author_id, client_id, body, html, render_version, created_at)
         select gen_random_uuid(), $1, n,
           (select author_id from message where conversation_id = $1 and seq = 1 + n % 20),
           gen_random_uuid(), 'number ' || n,
           '<p>number ' || n || repeat(' and some more words', n % 17) || '</p>', 1,
           now() - make_interval(mins => $3::int - n)
         from generate_series($2::int + 1, $3::int) n`,
        [id, last, SAID],
      );
      await sql.query(
        "update conversation set last_seq = $2, last_message_at = now() where id = $1",
        [id, SAID],
      );
      const read = async (seq: number) =>
        void (await sql.query(
          `update reading set seq = $3 where conversation_id = $1
           and member_id = (select id from account where email = $2)`,
          [id, DEMO.alumna, seq],
        ));
      await use({ ...weft, conversationId: id, read });
      await sql.end();
      await weft.remove();
      await postgres.remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

const lines = (page: Page) => page.locator("li.msg");
const line = (page: Page, seq: number) => page.locator(`#m-${seq}`);

/** Scrolls back a screen and a half; tells how far the line then at the top moved afterwards, and what is shown. */
async function scrollBack(log: Element) {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const shown = () => [...log.querySelectorAll<HTMLElement>("[data-seq]")];
  log.scrollBy(0, -1_200);
  await pause(60);
  const edge = log.getBoundingClientRect().top;
  const line = shown().find((one) => one.getBoundingClientRect().bottom > edge);
  const before = line?.getBoundingClientRect().top ?? NaN;
  await pause(400);
  const after = line?.isConnected ? line.getBoundingClientRect().top : NaN;
  return {
    moved: after - before,
    lines: shown().length,
    first: Number(shown()[0]?.dataset["seq"]),
  };
}

test("a long conversation opens at its end, in its middle and where one stopped reading", async ({
  page,
  long,
}) => {
  const heard = complaints(page);
  await long.read(SAID);
  await comeIn(page, long, DEMO.alumna);
  await page.goto(`${long.url}/circles/${SLUG}`);
  await expect(line(page, SAID)).toBeInViewport();

  await page.goto(`${long.url}/circles/${SLUG}/talk/${long.conversationId}/1500`);
  await expect(line(page, 1500)).toBeInViewport();

  await long.read(1000);
  await page.goto(`${long.url}/circles/${SLUG}`);
  await expect(page.locator("#new")).toBeInViewport();
  await expect(line(page, 1001)).toBeInViewport();
  expect(heard).toEqual([]);
});

test("reading back through five hundred messages moves no line and keeps the page light", async ({
  page,
  long,
}) => {
  test.setTimeout(240_000);
  await long.read(SAID);
  await comeIn(page, long, DEMO.alumna);
  await page.goto(`${long.url}/circles/${SLUG}`);
  await expect(line(page, SAID)).toBeInViewport();
  let most = 0;
  for (let first = SAID; first > SAID - 550;) {
    const step = await page.locator(".log").evaluate(scrollBack);
    // What comes above, and what is let go below, leaves the line in sight where it is.
    expect(Math.abs(step.moved)).toBeLessThanOrEqual(2);
    first = step.first;
    most = Math.max(most, step.lines);
  }
  expect(most).toBeLessThanOrEqual(450);
  await expect(line(page, SAID)).toHaveCount(0);

  // What is there is found by the browser's own search, and what was let go comes back.
  const seen = Number(await lines(page).nth(60).getAttribute("data-seq"));
  const found = await page.evaluate(
    (words) => (window as unknown as { find(words: string): boolean }).find(words),
    `number ${seen}`,
  );
  expect(found).toBe(true);
  await page.locator(".log-end a").click();
  await expect(line(page, SAID)).toBeInViewport();
});

test("going on to read after the middle brings the newest, without a gap", async ({
  page,
  long,
}) => {
  await long.read(SAID);
  await comeIn(page, long, DEMO.alumna);
  await page.goto(`${long.url}/circles/${SLUG}/talk/${long.conversationId}/2800`);
  await expect(line(page, 2800)).toBeInViewport();
  const log = page.locator(".log");
  await expect
    .poll(
      async () => {
        await log.evaluate((box) => box.scrollBy(0, 2_000));
        return line(page, SAID).count();
      },
      { timeout: 40_000 },
    )
    .toBe(1);
  const seqs = await lines(page).evaluateAll((all) =>
    all.map((one) => Number((one as HTMLElement).dataset["seq"])),
  );
  const [first = 0] = seqs;
  expect(seqs).toEqual(seqs.map((_, at) => first + at));
});
