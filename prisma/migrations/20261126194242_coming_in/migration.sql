-- AlterTable
ALTER TABLE "community" ADD COLUMN     "entry_domains" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "entry_request" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "expires_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "knows" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "member_id" UUID,
ADD COLUMN     "secret_hash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "entry_request_secret_hash_key" ON "entry_request"("secret_hash");

-- CreateIndex
CREATE INDEX "entry_request_expires_at_idx" ON "entry_request"("expires_at");

-- One address asks once at a time.
CREATE UNIQUE INDEX "entry_request_one_a_time" ON "entry_request"("email") WHERE "answer" IS NULL;

-- What staff are shown: ids are made in the order of time.
CREATE INDEX "entry_request_waiting" ON "entry_request"("id")
  WHERE "answer" IS NULL AND "confirmed_at" IS NOT NULL;
CREATE INDEX "entry_request_answered" ON "entry_request"("id") WHERE "answer" IS NOT NULL;

-- What one member has asked in and waits for.
CREATE INDEX "invitation_waiting_of" ON "invitation"("invited_by_id", "id")
  WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL;
