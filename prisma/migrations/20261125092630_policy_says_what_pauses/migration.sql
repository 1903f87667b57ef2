-- AlterTable
ALTER TABLE "SlaPolicy" ADD COLUMN     "pauseOnThirdParty" BOOLEAN NOT NULL DEFAULT true;
