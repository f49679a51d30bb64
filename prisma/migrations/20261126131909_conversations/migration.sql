-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('IMAGE', 'FILE');

-- CreateEnum
CREATE TYPE "attention" AS ENUM ('NORMAL', 'FOLLOWED', 'MUTED');

-- CreateEnum
CREATE TYPE "contact" AS ENUM ('MEMBERS', 'CIRCLES', 'NOBODY');

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "pair_key" TEXT,
ALTER COLUMN "circle_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "contact" "contact" NOT NULL DEFAULT 'CIRCLES';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "marked_at" TIMESTAMPTZ(3),
ADD COLUMN     "marked_by_id" UUID,
ADD COLUMN     "pinned_at" TIMESTAMPTZ(3),
ADD COLUMN     "pinned_by_id" UUID,
ADD COLUMN     "reply_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reply_no" INTEGER,
ADD COLUMN     "root_seq" INTEGER;

-- AlterTable
ALTER TABLE "reading" ADD COLUMN     "attention" "attention" NOT NULL DEFAULT 'NORMAL';

-- CreateTable
CREATE TABLE "participant" (
    "conversation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("conversation_id","member_id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "member_id" UUID,
    "circle_id" UUID,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "member_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "root_seq" INTEGER NOT NULL DEFAULT 0,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("member_id","conversation_id","root_seq")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "uploader_id" UUID NOT NULL,
    "message_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "attachment_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "block_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "shared" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "answer" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "participant_member_id_idx" ON "participant"("member_id");

-- CreateIndex
CREATE INDEX "mention_member_id_conversation_id_seq_idx" ON "mention"("member_id", "conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "mention_message_id_member_id_key" ON "mention"("message_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_message_id_circle_id_key" ON "mention"("message_id", "circle_id");

-- CreateIndex
CREATE INDEX "draft_conversation_id_idx" ON "draft"("conversation_id");

-- CreateIndex
CREATE INDEX "attachment_message_id_position_idx" ON "attachment"("message_id", "position");

-- CreateIndex
CREATE INDEX "attachment_conversation_id_idx" ON "attachment"("conversation_id");

-- CreateIndex
CREATE INDEX "attachment_uploader_id_idx" ON "attachment"("uploader_id");

-- CreateIndex
CREATE INDEX "block_blocked_id_idx" ON "block"("blocked_id");

-- CreateIndex
CREATE INDEX "report_closed_at_created_at_id_idx" ON "report"("closed_at", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_reporter_id_kind_subject_key" ON "report"("reporter_id", "kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_pair_key_key" ON "conversation"("pair_key");

-- CreateIndex
CREATE INDEX "message_conversation_id_created_at_idx" ON "message"("conversation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_id_root_seq_reply_no_key" ON "message"("conversation_id", "root_seq", "reply_no");

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader_id_fkey" FOREIGN KEY ("uploader_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "mention" ADD CONSTRAINT "mention_names_one" CHECK (num_nonnulls("member_id", "circle_id") = 1);
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_common_in_circle" CHECK ("circle_id" IS NOT NULL OR NOT "common");
ALTER TABLE "message" ADD CONSTRAINT "message_reply_has_root" CHECK (("root_seq" IS NULL) = ("reply_no" IS NULL));
ALTER TABLE "block" ADD CONSTRAINT "block_somebody_else" CHECK ("blocker_id" <> "blocked_id");

-- Few of many: only they are indexed.
CREATE INDEX "message_pinned_idx" ON "message"("conversation_id", "pinned_at") WHERE "pinned_at" IS NOT NULL;
CREATE INDEX "message_marked_idx" ON "message"("conversation_id", "seq") WHERE "marked_at" IS NOT NULL;
CREATE INDEX "attachment_orphan_idx" ON "attachment"("created_at") WHERE "message_id" IS NULL;
CREATE INDEX "reading_attention_idx" ON "reading"("member_id", "conversation_id") WHERE "attention" <> 'NORMAL';
