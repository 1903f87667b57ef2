-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "externalId" TEXT;

-- CreateTable
CREATE TABLE "TeamsAccount" (
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "contactId" TEXT,
    "mappedById" TEXT,
    "mappedAt" TIMESTAMPTZ(3),
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamsAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "conversationId" TEXT NOT NULL,
    "turnId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "streamId" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL DEFAULT '',
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("conversationId")
);

-- CreateIndex
CREATE INDEX "TeamsAccount_contactId_idx" ON "TeamsAccount"("contactId");

-- CreateIndex
CREATE INDEX "TeamsAccount_lastSeenAt_idx" ON "TeamsAccount"("lastSeenAt");

-- CreateIndex
CREATE UNIQUE INDEX "TeamsAccount_tenantId_userId_key" ON "TeamsAccount"("tenantId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_externalId_key" ON "Conversation"("externalId");

-- CreateIndex
CREATE INDEX "Conversation_channelUserId_idx" ON "Conversation"("channelUserId");

-- CreateIndex
CREATE INDEX "Delivery_externalId_idx" ON "Delivery"("externalId");

-- AddForeignKey
ALTER TABLE "TeamsAccount" ADD CONSTRAINT "TeamsAccount_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Conversations of Teams have had the channel's id in "channelUserId" until now; the oldest of one id was the one in use.
UPDATE "Conversation" SET "externalId" = "channelUserId" WHERE "id" IN (
  SELECT DISTINCT ON ("channelUserId") "id" FROM "Conversation"
  WHERE "channel" = 'teams' ORDER BY "channelUserId", "createdAt"
);
