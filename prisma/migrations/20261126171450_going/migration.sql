-- AlterEnum
ALTER TYPE "still_true_answer" ADD VALUE 'UNLISTED';

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "unlisted" BOOLEAN NOT NULL DEFAULT false;

-- From when until when somebody is asked for nothing, in days of the community's own calendar.
CREATE FUNCTION is_paused(paused_from date, paused_until date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT paused_from IS NOT NULL AND paused_from <= d.today AND (paused_until IS NULL OR paused_until >= d.today)
    FROM (SELECT (now() AT TIME ZONE coalesce((SELECT c."time_zone" FROM "community" c WHERE c."id" = 1), 'UTC'))::date AS today) d
$$;

-- To whom no letter goes but those about coming in: who paused, and who left. Read by platform/mail.
CREATE VIEW "quiet_address" AS
SELECT a."email" FROM "account" a JOIN "member" m ON m."id" = a."id"
WHERE m."left_at" IS NOT NULL OR is_paused(m."paused_from", m."paused_until");

-- Who wants to be left out of the directory is not in it.
CREATE OR REPLACE VIEW "findable_person" AS
SELECT m."id", m."name", m."lot", m."created_at", m."latitude", m."longitude",
    CASE WHEN a."claimed_at" IS NULL THEN 3 ELSE array_position(
        ARRAY['EVERYONE', 'MEMBERS', 'CIRCLES', 'STAFF', 'ME'],
        coalesce(m."visibility"->>'place', m."visibility"->>'*', 'MEMBERS')) - 1 END AS "place_from"
FROM "member" m JOIN "account_presence" a ON a."id" = m."id"
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND NOT m."unlisted";
