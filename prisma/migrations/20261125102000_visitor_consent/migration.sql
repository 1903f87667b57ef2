-- AlterTable
ALTER TABLE "Visitor" ADD COLUMN     "consent" JSONB,
ADD COLUMN     "consentedAt" TIMESTAMPTZ(3);
