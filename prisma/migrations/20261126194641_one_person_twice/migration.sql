-- AlterTable
ALTER TABLE "account" ADD COLUMN     "leads_to_id" UUID;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "compared_revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "merge" ADD COLUMN     "proved_at" TIMESTAMPTZ(3),
ADD COLUMN     "secret_hash" TEXT;

-- CreateIndex
CREATE INDEX "account_leads_to_id_idx" ON "account"("leads_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "merge_secret_hash_key" ON "merge"("secret_hash");

-- CreateIndex
CREATE INDEX "circle_invitation_invited_by_id_idx" ON "circle_invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "reaction_member_id_idx" ON "reaction"("member_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_leads_to_id_fkey" FOREIGN KEY ("leads_to_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "account" ADD CONSTRAINT "account_leads_elsewhere" CHECK ("leads_to_id" <> "id");

-- One mailbox, however its address is written: case, tags behind a plus, the dots that Gmail does not read.
CREATE FUNCTION mailbox_key(email text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN parts[2] IN ('gmail.com', 'googlemail.com') THEN replace(tagless, '.', '') || '@gmail.com'
        ELSE tagless || '@' || parts[2] END
    FROM (SELECT parts, regexp_replace(parts[1], '(.)\+.*$', '\1') AS tagless
        FROM (SELECT regexp_match(lower(trim(email)), '^(.*)@([^@]*)$') AS parts) p) t
$$;
CREATE INDEX "account_mailbox_idx" ON "account"((mailbox_key("email")));

-- One telephone, however its number is written: its last nine digits, which leave out how one dials from abroad. Null for what is no number.
CREATE FUNCTION phone_key(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN written ~ '^[^0-9+]{0,12}[0-9+][-0-9 ()./·]{5,24}[^0-9]{0,20}$' AND length(digits) BETWEEN 7 AND 16
        THEN right(digits, 9) END
    FROM (SELECT regexp_replace(written, '[^0-9]', '', 'g') AS digits) d
$$;
DROP INDEX "member_phone_key_idx";
CREATE INDEX "member_phone_key_idx" ON "member"((phone_key("phone"))) WHERE "phone" IS NOT NULL;
-- A text of a defined field that is a whole number: shorter ones are as often something else.
CREATE INDEX "field_value_phone_key_idx" ON "field_value"((phone_key("text"))) WHERE length(phone_key("text")) = 9;

-- Who changed since she was last compared with others.
CREATE INDEX "member_to_compare_idx" ON "member"("id") WHERE "compared_revision" < "revision";

-- The mailboxes of accounts, to find who is here twice: published by accounts.
CREATE VIEW "account_mailbox" AS SELECT "id", mailbox_key("email") AS "mailbox" FROM "account";

-- To whom no letter goes but those about coming in: who paused, who left, and the address of an account that was joined with another.
CREATE OR REPLACE VIEW "quiet_address" AS
SELECT a."email" FROM "account" a JOIN "member" m ON m."id" = a."id"
WHERE m."left_at" IS NOT NULL OR m."merged_into_id" IS NOT NULL OR is_paused(m."paused_from", m."paused_until");
