-- Where people are: their own place, and the fields of kind PLACE that staff defined, each seen from its own depth on.
CREATE VIEW "findable_place" AS
SELECT s."member_id", s."latitude", s."longitude",
    CASE WHEN a."claimed_at" IS NULL THEN 3 ELSE array_position(
        ARRAY['EVERYONE', 'MEMBERS', 'CIRCLES', 'STAFF', 'ME'], s."audience") - 1 END AS "seen_from"
FROM (
    SELECT m."id" AS "member_id", m."latitude", m."longitude",
        coalesce(m."visibility"->>'place', m."visibility"->>'*', 'MEMBERS') AS "audience"
    FROM "member" m
    UNION ALL
    SELECT v."member_id", v."latitude", v."longitude",
        coalesce(m."visibility"->>f."id"::text, m."visibility"->>'*', f."audience"::text)
    FROM "field_value" v JOIN "profile_field" f ON f."id" = v."field_id" AND f."retired_at" IS NULL
        JOIN "member" m ON m."id" = v."member_id"
) s JOIN "account_presence" a ON a."id" = s."member_id"
WHERE s."latitude" IS NOT NULL AND s."longitude" IS NOT NULL;

-- What the directory sorts by. The order of lots and of coming tells nothing of anybody; the place is for herself.
DROP VIEW "findable_person";
CREATE VIEW "findable_person" AS
SELECT m."id", m."name", m."lot", m."created_at", m."latitude", m."longitude"
FROM "member" m
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND NOT m."unlisted";
