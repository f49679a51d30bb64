-- DropIndex
DROP INDEX "profile_words_seen_from_seen_to_member_id_idx";

-- AlterTable
ALTER TABLE "profile_words" ADD COLUMN     "nr" BIGSERIAL NOT NULL;

-- CreateTable
CREATE TABLE "profile_change" (
    "in_xact" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_change_pkey" PRIMARY KEY ("in_xact","member_id")
);

-- CreateIndex
CREATE INDEX "profile_change_at_idx" ON "profile_change"("at");

-- Whom the rows of a statement are about is noted once for each transaction. Everybody whose table says something of people found may call it.
CREATE FUNCTION "note_changed_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "profile_change" ("member_id") SELECT DISTINCT "member_id" FROM "changed" ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER "profile_words_made" AFTER INSERT ON "profile_words"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "profile_words_gone" AFTER DELETE ON "profile_words"
REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();

CREATE TRIGGER "cohort_member_made" AFTER INSERT ON "cohort_member"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "cohort_member_gone" AFTER DELETE ON "cohort_member"
REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "cohort_member_before" AFTER UPDATE ON "cohort_member"
REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "cohort_member_after" AFTER UPDATE ON "cohort_member"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();

CREATE TRIGGER "membership_made" AFTER INSERT ON "membership"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "membership_gone" AFTER DELETE ON "membership"
REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "membership_before" AFTER UPDATE ON "membership"
REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();
CREATE TRIGGER "membership_after" AFTER UPDATE ON "membership"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_people"();

-- A circle that closes, or opens again, has no seats any more, or has them again.
CREATE FUNCTION "note_people_of_circle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "profile_change" ("member_id") SELECT "member_id" FROM "membership" WHERE "circle_id" = NEW."id"
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER "circle_closed" AFTER UPDATE OF "closed_at" ON "circle"
FOR EACH ROW WHEN (OLD."closed_at" IS DISTINCT FROM NEW."closed_at") EXECUTE FUNCTION "note_people_of_circle"();

-- What the directory keeps in memory, and what tells it that it is no longer so.
CREATE OR REPLACE VIEW "findable_words" AS
SELECT "member_id", "seen_from", "seen_to", "words", "short", "nr" FROM "profile_words";
CREATE VIEW "findable_change" AS SELECT "in_xact", "member_id" FROM "profile_change";
