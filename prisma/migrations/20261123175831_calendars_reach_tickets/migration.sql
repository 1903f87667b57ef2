-- AlterTable
ALTER TABLE "SlaPolicy" ADD COLUMN     "followsId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SlaPolicy_followsId_calendarId_key" ON "SlaPolicy"("followsId", "calendarId");

-- A calendar's edit finds the open tickets of a policy revision, and the sweep sees that there are none, without
-- reading all the finished ones. Prisma's schema cannot say it.
CREATE INDEX "Ticket_open_by_policy_raw" ON "Ticket"("policyId", "id") WHERE "status" IN ('open', 'pendingCustomer', 'pendingThirdParty');
