-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "asked_address" TEXT,
ADD COLUMN     "asked_name" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- What one member asked in, the newest first: ids are made in the order of time.
CREATE INDEX "invitation_asked_by" ON "invitation"("invited_by_id", "id" DESC) WHERE "asked_address" IS NOT NULL;

-- Who came by an invitation.
CREATE INDEX "invitation_accepted" ON "invitation"("id") WHERE "accepted_at" IS NOT NULL;
