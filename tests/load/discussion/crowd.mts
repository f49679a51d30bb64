// People, a circle and its conversations, put into the database as plain rows.
import { createHash, randomUUID } from "node:crypto";
import pg from "pg";

export interface Crowd {
  /** A Cookie header for each member. */
  cookies: string[];
  slug: string;
  circleId: string;
  conversationId: string;
  sql: pg.Client;
}

const cookieOf = (n: number) => `crowd-${n}-${"x".repeat(20)}`;
const hashed = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** So many members of one circle, signed in, and its common conversation. The schema is there. */
export async function aCrowd(url: string, people: number): Promise<Crowd> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  const ids = Array.from({ length: people }, () => randomUUID());
  const [circleId, conversationId] = [randomUUID(), randomUUID()];
  const slug = "the-crowd";
  await sql.query(
    "insert into community (name, language, time_zone) values ('Crowd', 'en', 'UTC') on conflict do nothing",
  );
  await sql.query(
    `insert into account (id, email, email_confirmed_at, claimed_at)
     select id, 'crowd-' || n || '@example.org', now(), now()
     from unnest($1::uuid[]) with ordinality as u(id, n)`,
    [ids],
  );
  await sql.query(
    `insert into member (id, name, welcome_step)
     select id, 'Somebody of the crowd ' || n, 5 from unnest($1::uuid[]) with ordinality as u(id, n)`,
    [ids],
  );
  await sql.query(
    `insert into session (id, account_id, expires_at)
     select s, id, now() + interval '20 days' from unnest($1::uuid[], $2::text[]) as u(id, s)`,
    [ids, ids.map((_, n) => hashed(cookieOf(n)))],
  );
  await sql.query(
    `insert into circle (id, slug, name, why, kind, reads, joins, created_by_id, member_count)
     values ($1, $2, 'The crowd', 'To be many.', 'INTEREST', 'CIRCLE', 'OPEN', $3, $4)`,
    [circleId, slug, ids[0], people],
  );
  await sql.query("insert into membership (circle_id, member_id) select $1, unnest($2::uuid[])", [
    circleId,
    ids,
  ]);
  await sql.query(
    "insert into conversation (id, circle_id, common, created_by_id) values ($1, $2, true, $3)",
    [conversationId, circleId, ids[0]],
  );
  await sql.query("analyze");
  return {
    cookies: ids.map((_, n) => `weft=${cookieOf(n)}`),
    ...{ slug, circleId, conversationId, sql },
  };
}

/** Fills the conversation up to so many messages. */
export async function fillTo({ sql, conversationId }: Crowd, messages: number): Promise<void> {
  await sql.query(
    `insert into message (id, conversation_id, seq, author_id, client_id, body, html, render_version)
     select gen_random_uuid(), c.id, n, c.created_by_id, gen_random_uuid(),
       'Word ' || n, '<p>Word ' || n || '</p>', 1
     from conversation c, generate_series(c.last_seq + 1, $2::int) n where c.id = $1`,
    [conversationId, messages],
  );
  await sql.query("update conversation set last_seq = greatest(last_seq, $2) where id = $1", [
    conversationId,
    messages,
  ]);
  await sql.query("analyze message");
}
