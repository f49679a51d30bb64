-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "named" JSONB NOT NULL DEFAULT '[]';
