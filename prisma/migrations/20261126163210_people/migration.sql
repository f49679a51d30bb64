-- A trusted extension, as unaccent: for what is misspelled.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "entry" AS ENUM ('INVITATION', 'REQUEST');

-- CreateEnum
CREATE TYPE "challenge_purpose" AS ENUM ('REGISTER', 'SIGN_IN', 'STEP_UP');

-- CreateEnum
CREATE TYPE "cohort_stage" AS ENUM ('FORMING', 'RUNNING', 'ALUMNI');

-- CreateEnum
CREATE TYPE "still_true_answer" AS ENUM ('YES', 'TO_MEND', 'LATER');

-- CreateEnum
CREATE TYPE "entry_answer" AS ENUM ('INVITED', 'DECLINED');

-- CreateEnum
CREATE TYPE "duplicate_answer" AS ENUM ('SAME', 'DIFFERENT');

-- CreateEnum
CREATE TYPE "leave_messages" AS ENUM ('STAY', 'TAKEN_BACK');

-- CreateEnum
CREATE TYPE "export_kind" AS ENUM ('MINE', 'SELECTION', 'EVERYTHING');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'OVER');

-- CreateEnum
CREATE TYPE "speaking_for" AS ENUM ('ME', 'ORGANIZATION');

-- CreateEnum
CREATE TYPE "open_to" AS ENUM ('INTRODUCTIONS', 'HOSTING', 'MENTORING');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('EVERYONE', 'MEMBERS', 'CIRCLES', 'STAFF', 'ME');

-- CreateEnum
CREATE TYPE "field_kind" AS ENUM ('TEXT', 'LONG_TEXT', 'TEXTS', 'CHOICE', 'CHOICES', 'LINK', 'DATE', 'PLACE');

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "circle_id" UUID,
ADD COLUMN     "line" TEXT,
ADD COLUMN     "place" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "staff_notes" TEXT,
ADD COLUMN     "stage" "cohort_stage" NOT NULL DEFAULT 'ALUMNI';

-- AlterTable
ALTER TABLE "cohort_member" ADD COLUMN     "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "community" ADD COLUMN     "cloth" TEXT NOT NULL DEFAULT 'plain',
ADD COLUMN     "entry" "entry" NOT NULL DEFAULT 'INVITATION',
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "logo_key" TEXT,
ADD COLUMN     "members_invite" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "second_step" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "still_true_months" INTEGER NOT NULL DEFAULT 12;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "latitude" REAL,
ADD COLUMN     "learning" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "left_at" TIMESTAMPTZ(3),
ADD COLUMN     "longitude" REAL,
ADD COLUMN     "lot" INTEGER NOT NULL DEFAULT (floor((random() * (2147483647)::double precision)))::integer,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "on_web" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "open_to" "open_to"[] DEFAULT ARRAY[]::"open_to"[],
ADD COLUMN     "paused_from" DATE,
ADD COLUMN     "paused_until" DATE,
ADD COLUMN     "photo_key" TEXT,
ADD COLUMN     "place_name" TEXT,
ADD COLUMN     "speaking_for" "speaking_for" NOT NULL DEFAULT 'ME';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proved_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "backed_up" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "id" TEXT NOT NULL,
    "purpose" "challenge_purpose" NOT NULL,
    "account_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "totp" (
    "account_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "totp_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "half_sign_in" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "half_sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "member_id" UUID,
    "subject" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graduation" (
    "cohort_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "graduation_pkey" PRIMARY KEY ("cohort_id")
);

-- CreateTable
CREATE TABLE "still_true" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" "still_true_answer",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "still_true_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "greeter" (
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "greeter_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "greeting" (
    "member_id" UUID NOT NULL,
    "greeter_id" UUID,
    "waits_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "greeting_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "entry_request" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "entry_answer",
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "entry_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate" (
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "reasons" TEXT[],
    "alike" REAL NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "duplicate_answer",
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "duplicate_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateTable
CREATE TABLE "merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undo_until" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "before" JSONB,

    CONSTRAINT "merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave" (
    "member_id" UUID NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "messages" "leave_messages" NOT NULL,
    "final_at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "leave_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "export_job" (
    "id" UUID NOT NULL,
    "kind" "export_kind" NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "member_ids" UUID[],
    "state" "export_state" NOT NULL DEFAULT 'QUEUED',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "file_key" TEXT,
    "bytes" BIGINT,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_field" (
    "id" UUID NOT NULL,
    "built_in" TEXT,
    "label" TEXT,
    "hint" TEXT,
    "kind" "field_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "on_card" BOOLEAN NOT NULL DEFAULT false,
    "facet" BOOLEAN NOT NULL DEFAULT false,
    "matching" BOOLEAN NOT NULL DEFAULT false,
    "audience" "audience" NOT NULL DEFAULT 'MEMBERS',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "profile_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_choice" (
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "field_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_value" (
    "member_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "text" TEXT,
    "choice_ids" UUID[],
    "on_date" DATE,
    "latitude" REAL,
    "longitude" REAL,

    CONSTRAINT "field_value_pkey" PRIMARY KEY ("member_id","field_id")
);

-- CreateTable
CREATE TABLE "profile_words" (
    "member_id" UUID NOT NULL,
    "seen_from" SMALLINT NOT NULL,
    "seen_to" SMALLINT NOT NULL,
    "words" tsvector NOT NULL,
    "short" TEXT NOT NULL,

    CONSTRAINT "profile_words_pkey" PRIMARY KEY ("member_id","seen_from")
);

-- CreateTable
CREATE TABLE "profile_facet" (
    "member_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "seen_from" SMALLINT NOT NULL,

    CONSTRAINT "profile_facet_pkey" PRIMARY KEY ("member_id","field","value")
);

-- CreateTable
CREATE TABLE "credit" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_person" (
    "credit_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "declined_at" TIMESTAMPTZ(3),

    CONSTRAINT "credit_person_pkey" PRIMARY KEY ("credit_id","member_id")
);

-- CreateIndex
CREATE INDEX "passkey_account_id_idx" ON "passkey"("account_id");

-- CreateIndex
CREATE INDEX "passkey_challenge_account_id_idx" ON "passkey_challenge"("account_id");

-- CreateIndex
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_account_id_code_hash_key" ON "recovery_code"("account_id", "code_hash");

-- CreateIndex
CREATE INDEX "half_sign_in_account_id_idx" ON "half_sign_in"("account_id");

-- CreateIndex
CREATE INDEX "half_sign_in_expires_at_idx" ON "half_sign_in"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_member_id_at_idx" ON "audit_entry"("member_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_act_at_idx" ON "audit_entry"("act", "at" DESC);

-- CreateIndex
CREATE INDEX "graduation_held_on_idx" ON "graduation"("held_on");

-- CreateIndex
CREATE UNIQUE INDEX "still_true_secret_hash_key" ON "still_true"("secret_hash");

-- CreateIndex
CREATE INDEX "still_true_member_id_sent_at_idx" ON "still_true"("member_id", "sent_at" DESC);

-- CreateIndex
CREATE INDEX "still_true_expires_at_idx" ON "still_true"("expires_at");

-- CreateIndex
CREATE INDEX "greeter_asked_at_member_id_idx" ON "greeter"("asked_at", "member_id");

-- CreateIndex
CREATE INDEX "greeting_answered_at_waits_since_member_id_idx" ON "greeting"("answered_at", "waits_since", "member_id");

-- CreateIndex
CREATE INDEX "greeting_greeter_id_answered_at_idx" ON "greeting"("greeter_id", "answered_at");

-- CreateIndex
CREATE INDEX "entry_request_answer_created_at_id_idx" ON "entry_request"("answer", "created_at", "id");

-- CreateIndex
CREATE INDEX "duplicate_other_id_idx" ON "duplicate"("other_id");

-- CreateIndex
CREATE INDEX "duplicate_answer_alike_one_id_other_id_idx" ON "duplicate"("answer", "alike" DESC, "one_id", "other_id");

-- CreateIndex
CREATE INDEX "merge_kept_id_idx" ON "merge"("kept_id");

-- CreateIndex
CREATE INDEX "merge_gone_id_idx" ON "merge"("gone_id");

-- CreateIndex
CREATE INDEX "merge_merged_at_id_idx" ON "merge"("merged_at" DESC, "id");

-- CreateIndex
CREATE INDEX "merge_undo_until_idx" ON "merge"("undo_until");

-- CreateIndex
CREATE INDEX "leave_done_at_final_at_idx" ON "leave"("done_at", "final_at");

-- CreateIndex
CREATE INDEX "export_job_requested_by_id_created_at_idx" ON "export_job"("requested_by_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "export_job_state_expires_at_idx" ON "export_job"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "profile_field_built_in_key" ON "profile_field"("built_in");

-- CreateIndex
CREATE INDEX "profile_field_position_id_idx" ON "profile_field"("position", "id");

-- CreateIndex
CREATE INDEX "field_choice_field_id_position_idx" ON "field_choice"("field_id", "position");

-- CreateIndex
CREATE INDEX "field_value_field_id_idx" ON "field_value"("field_id");

-- CreateIndex
CREATE INDEX "field_value_choice_ids_idx" ON "field_value" USING GIN ("choice_ids");

-- CreateIndex
CREATE INDEX "profile_words_words_idx" ON "profile_words" USING GIN ("words");

-- CreateIndex
CREATE INDEX "profile_words_short_idx" ON "profile_words" USING GIN ("short" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "profile_facet_field_value_seen_from_member_id_idx" ON "profile_facet"("field", "value", "seen_from", "member_id");

-- CreateIndex
CREATE INDEX "credit_author_id_created_at_idx" ON "credit"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "credit_person_member_id_created_at_credit_id_idx" ON "credit_person"("member_id", "created_at" DESC, "credit_id");

-- CreateIndex
CREATE INDEX "account_role_idx" ON "account"("role");

-- CreateIndex
CREATE INDEX "account_claimed_at_id_idx" ON "account"("claimed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cohort_stage_starts_on_id_idx" ON "cohort"("stage", "starts_on" DESC, "id");

-- CreateIndex
CREATE INDEX "cohort_circle_id_idx" ON "cohort"("circle_id");

-- CreateIndex
CREATE INDEX "member_created_at_id_idx" ON "member"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "member_lot_id_idx" ON "member"("lot", "id");

-- CreateIndex
CREATE INDEX "member_confirmed_at_id_idx" ON "member"("confirmed_at", "id");

-- CreateIndex
CREATE INDEX "member_latitude_longitude_idx" ON "member"("latitude", "longitude");

-- CreateIndex
CREATE INDEX "member_merged_into_id_idx" ON "member"("merged_into_id");

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "totp" ADD CONSTRAINT "totp_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "half_sign_in" ADD CONSTRAINT "half_sign_in_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graduation" ADD CONSTRAINT "graduation_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "still_true" ADD CONSTRAINT "still_true_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "greeter" ADD CONSTRAINT "greeter_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "greeting" ADD CONSTRAINT "greeting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "greeting" ADD CONSTRAINT "greeting_greeter_id_fkey" FOREIGN KEY ("greeter_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_choice" ADD CONSTRAINT "field_choice_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "profile_field"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_value" ADD CONSTRAINT "field_value_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_value" ADD CONSTRAINT "field_value_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "profile_field"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_words" ADD CONSTRAINT "profile_words_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_facet" ADD CONSTRAINT "profile_facet_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit" ADD CONSTRAINT "credit_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_person" ADD CONSTRAINT "credit_person_credit_id_fkey" FOREIGN KEY ("credit_id") REFERENCES "credit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_person" ADD CONSTRAINT "credit_person_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Names that are misspelled or begun, and names that may be one person's.
CREATE INDEX "member_name_trgm_idx" ON "member" USING GIN (name_key("name") gin_trgm_ops);

-- One phone number, however it is written.
CREATE INDEX "member_phone_key_idx" ON "member"((regexp_replace("phone", '\D', '', 'g'))) WHERE "phone" IS NOT NULL;

-- One place in the year for each question whether a profile is still true that nobody answered.
CREATE INDEX "still_true_open_idx" ON "still_true"("member_id") WHERE "answered_at" IS NULL;

-- One open request for each address.
CREATE UNIQUE INDEX "entry_request_open_key" ON "entry_request"("email") WHERE "answer" IS NULL;

-- One job of a kind at a time for each person.
CREATE UNIQUE INDEX "export_job_open_key" ON "export_job"("requested_by_id", "kind") WHERE "state" IN ('QUEUED', 'RUNNING');

ALTER TABLE "duplicate" ADD CONSTRAINT "duplicate_in_order" CHECK ("one_id" < "other_id");
ALTER TABLE "merge" ADD CONSTRAINT "merge_of_two" CHECK ("kept_id" <> "gone_id");
ALTER TABLE "profile_words" ADD CONSTRAINT "profile_words_range" CHECK ("seen_from" BETWEEN 0 AND "seen_to" AND "seen_to" <= 3);
ALTER TABLE "profile_facet" ADD CONSTRAINT "profile_facet_range" CHECK ("seen_from" BETWEEN 0 AND 3);
ALTER TABLE "profile_field" ADD CONSTRAINT "profile_field_named" CHECK ("built_in" IS NOT NULL OR "label" <> '');
ALTER TABLE "member" ADD CONSTRAINT "member_place" CHECK (("latitude" IS NULL) = ("longitude" IS NULL));

-- Few words wait to be sorted in: every search reads through those that do.
ALTER INDEX "profile_words_words_idx" SET (gin_pending_list_limit = 512);
ALTER INDEX "profile_words_short_idx" SET (gin_pending_list_limit = 512);

-- Nobody writes a line of credit about herself.
CREATE FUNCTION credit_by_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "credit" WHERE "id" = NEW."credit_id" AND "author_id" = NEW."member_id") THEN
        RAISE EXCEPTION 'credit is written by others' USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_by_others';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "credit_by_others" BEFORE INSERT OR UPDATE ON "credit_person"
    FOR EACH ROW EXECUTE FUNCTION credit_by_others();

-- What staff did is only added to.
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_only_grows';
END $$;
CREATE TRIGGER "audit_only_grows" BEFORE UPDATE OR DELETE ON "audit_entry"
    FOR EACH ROW EXECUTE FUNCTION audit_only_grows();
CREATE TRIGGER "audit_not_emptied" BEFORE TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();

-- The last owner cannot vanish. The lock on the one row of community makes two owners who go at once go one after the other.
CREATE FUNCTION an_owner_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "community" WHERE "id" = 1 FOR UPDATE;
    IF NOT EXISTS (SELECT 1 FROM "account" WHERE "role" = 'OWNER') THEN
        RAISE EXCEPTION 'the last owner cannot go' USING ERRCODE = 'check_violation', CONSTRAINT = 'an_owner_stays';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "an_owner_stays" AFTER UPDATE OF "role" ON "account"
    FOR EACH ROW WHEN (OLD."role" = 'OWNER' AND NEW."role" <> 'OWNER') EXECUTE FUNCTION an_owner_stays();
CREATE TRIGGER "an_owner_is_not_deleted" AFTER DELETE ON "account"
    FOR EACH ROW WHEN (OLD."role" = 'OWNER') EXECUTE FUNCTION an_owner_stays();

-- What other features may join to show a person: only what every member sees of her.
CREATE OR REPLACE VIEW "member_card" AS
SELECT "id", "name",
    CASE WHEN coalesce("visibility"->>'neighborhood', 'MEMBERS') IN ('EVERYONE', 'MEMBERS') THEN "neighborhood" END AS "neighborhood",
    CASE WHEN coalesce("visibility"->>'photo', 'MEMBERS') IN ('EVERYONE', 'MEMBERS') THEN "photo_key" END AS "photo_key",
    "left_at" IS NOT NULL OR "merged_into_id" IS NOT NULL AS "gone"
FROM "member";

-- From when until when somebody is asked for nothing: for letters, introductions and reminders.
CREATE VIEW "member_pause" AS SELECT "id", "paused_from", "paused_until" FROM "member" WHERE "paused_from" IS NOT NULL;
