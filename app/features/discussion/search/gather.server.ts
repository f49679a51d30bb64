import { db } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { singleton } from "~/platform/singleton.server";

/** How many messages one round takes: few enough that nobody notices the embedded database at it. */
const ROUND = 100;
/** From how many conversations, the liveliest first. */
const AT_ONCE = 20;

const LOOK_MS = 3_000;
/** A round is followed by this many times its own length for everybody else. */
const BREATH = 4;

// Of several processes one gathers at a time; the number is this loop's own.
const TURN = 7270737;

/**
 * Gathers the words of messages that were said since the last round: answers how many there were.
 * seq has no gaps and becomes visible in its order, so that the highest one gathered says it all.
 * An edit meanwhile is not overwritten: its trigger has the last word. One statement.
 */
export async function gatherWords(): Promise<number> {
  const [round] = await db.$queryRaw<{ gathered: number }[]>`
    with open as (
      select c.id, coalesce(t.seq, 0) as through
      from conversation c left join words_through t on t.conversation_id = c.id
      where c.last_seq > coalesce(t.seq, 0) and (select pg_try_advisory_xact_lock(${TURN}::int))
      order by c.last_message_at desc limit ${AT_ONCE}::int
    ), batch as (
      select m.* from open o join lateral (
        select id, conversation_id, seq, author_id, created_at, body from message
        where conversation_id = o.id and seq > o.through order by seq limit ${ROUND}::int
      ) m on true
      order by m.conversation_id, m.seq limit ${ROUND}::int
    ), gathered as (
      insert into message_words (message_id, conversation_id, author_id, created_at, words)
      select id, conversation_id, author_id, created_at, searchable(body) from batch
      on conflict (message_id) do nothing
    ), noted as (
      insert into words_through (conversation_id, seq)
      select conversation_id, max(seq) from batch group by conversation_id
      on conflict (conversation_id) do update set seq = greatest(words_through.seq, excluded.seq)
    )
    select count(*)::int as gathered from batch`;
  return round?.gathered ?? 0;
}

const state = singleton("gathering", () => ({
  running: false,
  timer: null as NodeJS.Timeout | null,
  under: null as Promise<void> | null,
}));

/** Gathers from now on, beside everything else: a fifth of the time where much is said, a look every three seconds where nothing is. */
export function startGathering(): void {
  if (state.running) return;
  state.running = true;
  next(LOOK_MS);
}

/** Gathers no more; waits for the round that is under way. */
export async function stopGathering(): Promise<void> {
  state.running = false;
  if (state.timer) clearTimeout(state.timer);
  await state.under;
}

function next(ms: number): void {
  if (!state.running) return;
  state.timer = setTimeout(() => {
    state.under = round().then(next);
  }, ms);
  state.timer.unref();
}

/** One round; the milliseconds until the next. */
async function round(): Promise<number> {
  const began = performance.now();
  try {
    const gathered = await gatherWords();
    return gathered === 0 ? LOOK_MS : (performance.now() - began) * BREATH;
  } catch (error) {
    log.warn({ err: error }, "the words of new messages were not gathered");
    return LOOK_MS;
  }
}
