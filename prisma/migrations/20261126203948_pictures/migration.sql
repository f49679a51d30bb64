-- CreateIndex
CREATE INDEX "member_photo_key_idx" ON "member"("photo_key");

-- Who hides everything hides her neighborhood and her picture too.
CREATE OR REPLACE VIEW "member_card" AS
SELECT "id", "name",
    CASE WHEN coalesce("visibility"->>'neighborhood', "visibility"->>'*', 'MEMBERS') IN ('EVERYONE', 'MEMBERS') THEN "neighborhood" END AS "neighborhood",
    CASE WHEN coalesce("visibility"->>'photo', "visibility"->>'*', 'MEMBERS') IN ('EVERYONE', 'MEMBERS') THEN "photo_key" END AS "photo_key",
    "left_at" IS NOT NULL OR "merged_into_id" IS NOT NULL AS "gone"
FROM "member";
