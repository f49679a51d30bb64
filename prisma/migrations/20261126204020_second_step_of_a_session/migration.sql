-- AlterTable
ALTER TABLE "session" ADD COLUMN     "second_at" TIMESTAMPTZ(3);
