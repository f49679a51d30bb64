-- What somebody begins to type of a name, any word of it, finds the name while she writes.
-- Words end at signs named here one by one, so that both kinds of database divide them alike.
CREATE FUNCTION "name_words"(text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN array_to_tsvector(array_remove(regexp_split_to_array(name_key($1), '[ -/:-@\[-`{-~\u2010-\u201F]+'), ''));

CREATE INDEX "member_name_words_idx" ON "member" USING gin (name_words("name"));
CREATE INDEX "circle_name_words_idx" ON "circle" USING gin (name_words("name"));

-- Whether every member may read the circle: only then a link to it leads all who see it somewhere.
CREATE OR REPLACE VIEW "circle_reader" AS
SELECT she."id" AS "member_id", c."id" AS "circle_id", c."slug", c."name", c."kind"::text AS "kind",
    EXISTS (SELECT 1 FROM "membership" m WHERE m."circle_id" = c."id" AND m."member_id" = she."id") AS "belongs",
    c."reads" <> 'CIRCLE' AS "open"
FROM "circle" c CROSS JOIN "member" she
WHERE c."reads" <> 'CIRCLE'
    OR EXISTS (SELECT 1 FROM "membership" m WHERE m."circle_id" = c."id" AND m."member_id" = she."id");
