-- CreateEnum
CREATE TYPE "account_role" AS ENUM ('MEMBER', 'WEAVER', 'STAFF', 'OWNER');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('SIGN_IN', 'RESET_PASSWORD', 'CONFIRM_OLD_EMAIL', 'CONFIRM_NEW_EMAIL');

-- CreateEnum
CREATE TYPE "circle_kind" AS ENUM ('INTEREST', 'NEIGHBORHOOD', 'PROJECT');

-- CreateEnum
CREATE TYPE "circle_reads" AS ENUM ('WEB', 'MEMBERS', 'CIRCLE');

-- CreateEnum
CREATE TYPE "circle_joins" AS ENUM ('OPEN', 'REQUEST', 'INVITATION');

-- CreateEnum
CREATE TYPE "join_answer" AS ENUM ('ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "role_kind" AS ENUM ('HOST', 'WELCOMER', 'NOTE_KEEPER', 'WEAVER', 'OTHER');

-- CreateEnum
CREATE TYPE "reaction_word" AS ENUM ('GRACIAS', 'COUNT_ME_IN', 'I_HEAR_YOU', 'SAME_HERE');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'HELD', 'DEAD');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('MAPPING', 'CHECKING', 'READY', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'DISCARDED', 'FAILED');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('CREATE', 'UPDATE', 'SKIP', 'ERROR');

-- CreateTable
CREATE TABLE "community" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "role" "account_role" NOT NULL DEFAULT 'MEMBER',
    "language" TEXT,
    "time_zone" TEXT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "new_email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "kind" "circle_kind" NOT NULL,
    "reads" "circle_reads" NOT NULL,
    "joins" "circle_joins" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "member_count" INTEGER NOT NULL DEFAULT 0,
    "last_active_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closing_note" TEXT,

    CONSTRAINT "circle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "circle_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("circle_id","member_id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "join_answer",
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle_invitation" (
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "join_answer",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "circle_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle_role" (
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "kind" "role_kind" NOT NULL,
    "title" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "circle_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_tenure" (
    "id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "handover_note" TEXT,

    CONSTRAINT "role_tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "title" TEXT,
    "common" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_revision" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "render_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "taken_back_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_revision" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reaction" (
    "message_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "word" "reaction_word" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("message_id","member_id","word")
);

-- CreateTable
CREATE TABLE "reading" (
    "member_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("member_id","conversation_id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "mail_state" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pronouns" TEXT,
    "story" TEXT,
    "organization" TEXT,
    "neighborhood" TEXT,
    "phone" TEXT,
    "languages" TEXT[],
    "links" TEXT[],
    "gifts" TEXT[],
    "needs" TEXT[],
    "visibility" JSONB NOT NULL DEFAULT '{}',
    "welcome_step" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_member" (
    "cohort_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "cohort_member_pkey" PRIMARY KEY ("cohort_id","member_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "note" TEXT,
    "secret_hash" TEXT NOT NULL,
    "sent_count" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "status" "import_status" NOT NULL,
    "headers" TEXT[],
    "mapping" JSONB NOT NULL,
    "cohort_id" UUID,
    "row_count" INTEGER NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "totals" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" "import_outcome",
    "reason" TEXT,
    "fields" JSONB,
    "member_id" UUID,
    "before" JSONB,
    "revision" INTEGER,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_secret_hash_key" ON "account_token"("secret_hash");

-- CreateIndex
CREATE INDEX "account_token_account_id_purpose_idx" ON "account_token"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "account_token_expires_at_idx" ON "account_token"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "circle_slug_key" ON "circle"("slug");

-- CreateIndex
CREATE INDEX "circle_kind_closed_at_last_active_at_id_idx" ON "circle"("kind", "closed_at", "last_active_at" DESC, "id");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE INDEX "join_request_circle_id_answer_created_at_idx" ON "join_request"("circle_id", "answer", "created_at");

-- CreateIndex
CREATE INDEX "join_request_member_id_idx" ON "join_request"("member_id");

-- CreateIndex
CREATE INDEX "circle_invitation_member_id_answer_created_at_idx" ON "circle_invitation"("member_id", "answer", "created_at");

-- CreateIndex
CREATE INDEX "circle_invitation_circle_id_idx" ON "circle_invitation"("circle_id");

-- CreateIndex
CREATE INDEX "circle_role_circle_id_retired_at_idx" ON "circle_role"("circle_id", "retired_at");

-- CreateIndex
CREATE INDEX "role_tenure_role_id_ended_at_idx" ON "role_tenure"("role_id", "ended_at");

-- CreateIndex
CREATE INDEX "role_tenure_member_id_ended_at_idx" ON "role_tenure"("member_id", "ended_at");

-- CreateIndex
CREATE INDEX "conversation_circle_id_last_message_at_id_idx" ON "conversation"("circle_id", "last_message_at" DESC, "id");

-- CreateIndex
CREATE INDEX "message_conversation_id_revision_idx" ON "message"("conversation_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_id_seq_key" ON "message"("conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "message_author_id_client_id_key" ON "message"("author_id", "client_id");

-- CreateIndex
CREATE INDEX "message_revision_message_id_replaced_at_idx" ON "message_revision"("message_id", "replaced_at");

-- CreateIndex
CREATE INDEX "reading_conversation_id_idx" ON "reading"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_state_next_attempt_at_idx" ON "mail"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "mail_created_at_id_idx" ON "mail"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_name_key" ON "program"("name");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_program_id_name_key" ON "cohort"("program_id", "name");

-- CreateIndex
CREATE INDEX "member_name_id_idx" ON "member"("name", "id");

-- CreateIndex
CREATE INDEX "cohort_member_member_id_idx" ON "cohort_member"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_secret_hash_key" ON "invitation"("secret_hash");

-- CreateIndex
CREATE INDEX "invitation_member_id_idx" ON "invitation"("member_id");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_created_at_id_idx" ON "invitation"("created_at", "id");

-- CreateIndex
CREATE INDEX "import_created_at_id_idx" ON "import"("created_at", "id");

-- CreateIndex
CREATE INDEX "import_row_import_id_outcome_line_idx" ON "import_row"("import_id", "outcome", "line");

-- CreateIndex
CREATE INDEX "import_row_member_id_idx" ON "import_row"("member_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle" ADD CONSTRAINT "circle_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_invitation" ADD CONSTRAINT "circle_invitation_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_invitation" ADD CONSTRAINT "circle_invitation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_invitation" ADD CONSTRAINT "circle_invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_role" ADD CONSTRAINT "circle_role_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_tenure" ADD CONSTRAINT "role_tenure_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "circle_role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_tenure" ADD CONSTRAINT "role_tenure_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_revision" ADD CONSTRAINT "message_revision_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_id_fkey" FOREIGN KEY ("id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One open request, one open invitation, per person and circle.
CREATE UNIQUE INDEX "join_request_open_key" ON "join_request"("circle_id", "member_id") WHERE "answer" IS NULL;
CREATE UNIQUE INDEX "circle_invitation_open_key" ON "circle_invitation"("circle_id", "member_id") WHERE "answer" IS NULL;

-- One common conversation per circle.
CREATE UNIQUE INDEX "conversation_common_key" ON "conversation"("circle_id") WHERE "common";

-- A member holds a role once at a time.
CREATE UNIQUE INDEX "role_tenure_held_key" ON "role_tenure"("role_id", "member_id") WHERE "ended_at" IS NULL;

-- An invitation that can still be taken up, one per person.
CREATE UNIQUE INDEX "invitation_pending_key" ON "invitation"("member_id") WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL;

ALTER TABLE "community" ADD CONSTRAINT "community_one" CHECK ("id" = 1);

-- What other features may join to show a person beside what she did: the one published view of members.
-- What a member hides is not in it.
CREATE VIEW "member_card" AS
SELECT "id", "name",
    CASE WHEN "visibility"->>'neighborhood' = 'ME' THEN NULL ELSE "neighborhood" END AS "neighborhood"
FROM "member";

-- Who sits in which open circle: the one published view of circles.
CREATE VIEW "circle_seat" AS
SELECT m."member_id", c."id" AS "circle_id", c."slug", c."name", c."kind"::text AS "kind"
FROM "membership" m JOIN "circle" c ON c."id" = m."circle_id"
WHERE c."closed_at" IS NULL;

-- Who has taken up an account, and when: the one published view of accounts.
CREATE VIEW "account_presence" AS SELECT "id", "claimed_at" FROM "account";
