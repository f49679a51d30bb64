-- Who has come and who is here are counted along these alone: the people of a cohort, on every profile.
CREATE INDEX "account_came_idx" ON "account"("id") WHERE "claimed_at" IS NOT NULL;
CREATE INDEX "member_here_idx" ON "member"("id") WHERE "left_at" IS NULL AND "merged_into_id" IS NULL;

-- The numbers of the rows of words that fit, and how well each does. Of a word that most people have the planner would read every row: along the index it is quicker, since nothing is compared again.
CREATE FUNCTION "findable_rows"(query tsquery, ranked boolean) RETURNS TABLE ("rows" text, "ranks" text)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT string_agg(f."nr"::text, ','), string_agg(f."rank"::text, ',')
    FROM (SELECT w."nr", CASE WHEN ranked THEN (ts_rank('{0.1, 0.3, 0.7, 1}', w."words", query) * 1000000)::int END AS "rank"
        FROM "profile_words" w WHERE w."words" @@ query) f
$$;
