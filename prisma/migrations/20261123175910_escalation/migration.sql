-- AlterTable
ALTER TABLE "SlaTarget" ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "nextStepAt" TIMESTAMPTZ(3),
ADD COLUMN     "stepsPlan" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stepsVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "Page" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "conversationId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Page_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Page_key_key" ON "Page"("key");

-- CreateIndex
CREATE INDEX "Page_endedAt_nextAt_idx" ON "Page"("endedAt", "nextAt");

-- CreateIndex
CREATE INDEX "Page_ticketId_idx" ON "Page"("ticketId");

-- Clocks that are over; from now on the ledger's evaluation says when.
UPDATE "SlaTarget" SET "endedAt" = COALESCE("metAt", "startedAt" + "wallMs" * INTERVAL '1 millisecond')
WHERE "metAt" IS NOT NULL OR "status" IN ('met', 'cancelled');
UPDATE "SlaTarget" s SET "endedAt" = COALESCE(t."solvedAt", t."closedAt")
FROM "Ticket" t WHERE t."id" = s."ticketId" AND s."endedAt" IS NULL AND s."status" = 'breached'
  AND t."status" IN ('solved', 'closed');

-- Partial indexes: the few rows that a worker looks for, whatever the number of all.
CREATE INDEX "SlaTarget_nextStepAt_raw" ON "SlaTarget" ("nextStepAt") WHERE "nextStepAt" IS NOT NULL;
CREATE INDEX "SlaTarget_unplanned_raw" ON "SlaTarget" ("dueAt") WHERE "stepsVersion" <> "version" AND "endedAt" IS NULL;
CREATE INDEX "SlaTarget_stepsPlan_raw" ON "SlaTarget" ("stepsPlan") WHERE "endedAt" IS NULL;
CREATE INDEX "SlaTarget_unnoted_raw" ON "SlaTarget" ("id") WHERE "status" = 'breached' AND "breachNotedAt" IS NULL;
