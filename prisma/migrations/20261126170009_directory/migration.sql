-- CreateIndex
CREATE INDEX "profile_words_seen_from_seen_to_member_id_idx" ON "profile_words"("seen_from", "seen_to", "member_id");

-- What the directory joins: what people are found and filtered by (see profile_words), as far as each depth of sight sees it.
CREATE VIEW "findable_words" AS SELECT "member_id", "seen_from", "seen_to", "words", "short" FROM "profile_words";
CREATE VIEW "findable_value" AS SELECT "member_id", "field", "value", "label", "seen_from" FROM "profile_facet";

-- What the directory sorts by. The place is seen from the depth `place_from` on; the order of lots and of coming tells nothing of anybody.
CREATE VIEW "findable_person" AS
SELECT m."id", m."name", m."lot", m."created_at", m."latitude", m."longitude",
    CASE WHEN a."claimed_at" IS NULL THEN 3 ELSE array_position(
        ARRAY['EVERYONE', 'MEMBERS', 'CIRCLES', 'STAFF', 'ME'],
        coalesce(m."visibility"->>'place', m."visibility"->>'*', 'MEMBERS')) - 1 END AS "place_from"
FROM "member" m JOIN "account_presence" a ON a."id" = m."id"
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL;

-- Who came with which cohort, and what every member sees of a cohort.
CREATE VIEW "cohort_seat" AS SELECT "cohort_id", "member_id" FROM "cohort_member";
CREATE VIEW "cohort_card" AS
SELECT c."id", c."name", p."name" AS "program", to_char(c."starts_on", 'YYYY') AS "year", c."starts_on"
FROM "cohort" c JOIN "program" p ON p."id" = c."program_id";
