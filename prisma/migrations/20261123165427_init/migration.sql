-- CreateEnum
CREATE TYPE "Role" AS ENUM ('clerk', 'engineer', 'qualityControl', 'rnd', 'finance', 'manager', 'administrator');

-- CreateEnum
CREATE TYPE "Team" AS ENUM ('clerks', 'technical', 'quality', 'rnd', 'finance', 'management');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('web', 'teams', 'phone', 'email', 'visit');

-- CreateEnum
CREATE TYPE "Holder" AS ENUM ('bot', 'waiting', 'human', 'closed');

-- CreateEnum
CREATE TYPE "Sender" AS ENUM ('customer', 'bot', 'clerk', 'system');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "TurnStatus" AS ENUM ('pending', 'done', 'dropped', 'failed');

-- CreateEnum
CREATE TYPE "TicketKind" AS ENUM ('inquiry', 'emergency', 'complaint', 'qualityFeedback', 'returnExchange', 'order', 'document', 'training', 'visit', 'feedback', 'other');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('critical', 'high', 'normal', 'low');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('open', 'pendingCustomer', 'pendingThirdParty', 'solved', 'closed');

-- CreateEnum
CREATE TYPE "TicketEventType" AS ENUM ('opened', 'customerMessage', 'clerkReply', 'botReply', 'note', 'handoff', 'accepted', 'handoffCancelled', 'assigned', 'promised', 'forwarded', 'returned', 'paused', 'resumed', 'priorityChanged', 'policyChanged', 'calendarChanged', 'escalated', 'acknowledged', 'solved', 'reopened', 'closed', 'merged', 'surveySent', 'surveyAnswered');

-- CreateEnum
CREATE TYPE "SlaMetric" AS ENUM ('pickup', 'firstResponse', 'nextResponse', 'resolution', 'promise', 'internal');

-- CreateEnum
CREATE TYPE "SlaStatus" AS ENUM ('running', 'paused', 'met', 'breached', 'cancelled');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('pending', 'sent', 'failed', 'unsure');

-- CreateEnum
CREATE TYPE "SurveyStatus" AS ENUM ('scheduled', 'sent', 'answered', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('SDS', 'TDS', 'MANUAL', 'PACKAGING', 'COA', 'POLICY');

-- CreateEnum
CREATE TYPE "DocumentStatus" AS ENUM ('draft', 'published', 'superseded');

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "team" "Team" NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hans',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tier" TEXT NOT NULL DEFAULT 'standard',
    "region" TEXT NOT NULL DEFAULT 'CN',
    "industry" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "customerId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "externalId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visitor" (
    "id" TEXT NOT NULL,
    "credentialHash" TEXT NOT NULL,
    "contactId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Visitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "code" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "aliases" TEXT[],
    "cas" TEXT,
    "un" TEXT,
    "concentration" TEXT,
    "line" TEXT NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Batch" (
    "number" TEXT NOT NULL,
    "productCode" TEXT NOT NULL,
    "producedOn" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Order" (
    "number" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" TEXT NOT NULL,
    "orderNumber" TEXT NOT NULL,
    "productCode" TEXT NOT NULL,
    "batchNumber" TEXT,
    "quantity" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "specification" TEXT NOT NULL DEFAULT '',
    "unitPrice" DECIMAL(65,30) NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "productCode" TEXT,
    "batchNumber" TEXT,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "status" "DocumentStatus" NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "visitorId" TEXT,
    "contactId" TEXT,
    "channelUserId" TEXT NOT NULL,
    "reference" JSONB,
    "holder" "Holder" NOT NULL DEFAULT 'bot',
    "holderVersion" INTEGER NOT NULL DEFAULT 0,
    "assigneeId" TEXT,
    "waitingSince" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL,
    "region" TEXT,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "openTicketId" TEXT,
    "failedAnswers" INTEGER NOT NULL DEFAULT 0,
    "contactAskedAt" TIMESTAMPTZ(3),
    "reachName" TEXT,
    "reachBy" TEXT,
    "emergencyAt" TIMESTAMPTZ(3),
    "welcomedAt" TIMESTAMPTZ(3),
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastMessageText" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender" "Sender" NOT NULL,
    "userId" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "text" TEXT NOT NULL DEFAULT '',
    "payload" JSONB NOT NULL DEFAULT '{}',
    "sourceId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Turn" (
    "id" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "status" "TurnStatus" NOT NULL DEFAULT 'pending',
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triage" JSONB NOT NULL,
    "intent" TEXT NOT NULL,
    "urgency" "Priority" NOT NULL,
    "language" TEXT NOT NULL,
    "outcome" TEXT,
    "citations" JSONB NOT NULL DEFAULT '[]',
    "ticketId" TEXT,
    "handoff" BOOLEAN NOT NULL DEFAULT false,
    "model" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "TicketKind" NOT NULL,
    "priority" "Priority" NOT NULL,
    "status" "TicketStatus" NOT NULL DEFAULT 'open',
    "team" "Team" NOT NULL DEFAULT 'clerks',
    "channel" "Channel" NOT NULL,
    "subject" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "conversationId" TEXT,
    "contactId" TEXT,
    "customerId" TEXT,
    "productCode" TEXT,
    "batchNumber" TEXT,
    "reachName" TEXT,
    "reachBy" TEXT,
    "assigneeId" TEXT,
    "linkedToId" TEXT,
    "mergedIntoId" TEXT,
    "policyId" TEXT NOT NULL,
    "policyWhy" TEXT[],
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "promisedAt" TIMESTAMPTZ(3),
    "firstReplyAt" TIMESTAMPTZ(3),
    "solvedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "reopenCount" INTEGER NOT NULL DEFAULT 0,
    "nextDueAt" TIMESTAMPTZ(3),
    "lastEventSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "id" BIGSERIAL NOT NULL,
    "ticketId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" "TicketEventType" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" "Sender" NOT NULL,
    "actorId" TEXT,
    "messageId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "TicketEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlaPolicy" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "name" JSONB NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "rank" INTEGER NOT NULL,
    "condition" JSONB NOT NULL,
    "targets" JSONB NOT NULL,
    "calendarId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SlaPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessCalendar" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "name" JSONB NOT NULL,
    "spec" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BusinessCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlaTarget" (
    "id" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "metric" "SlaMetric" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "metAt" TIMESTAMPTZ(3),
    "breachedAt" TIMESTAMPTZ(3),
    "breachNotedAt" TIMESTAMPTZ(3),
    "status" "SlaStatus" NOT NULL,
    "workingMs" BIGINT NOT NULL DEFAULT 0,
    "wallMs" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "armedVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SlaTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "team" "Team",
    "userId" TEXT,
    "ticketId" TEXT,
    "conversationId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "dedupeKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messageId" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "dedupeKey" TEXT NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "solvedSeq" INTEGER NOT NULL,
    "clerkId" TEXT,
    "language" TEXT NOT NULL,
    "status" "SurveyStatus" NOT NULL DEFAULT 'scheduled',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "armedVersion" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "productQuality" INTEGER,
    "attitude" INTEGER,
    "efficiency" INTEGER,
    "satisfied" BOOLEAN,
    "comment" TEXT,

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_code_key" ON "Customer"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_externalId_key" ON "Contact"("externalId");

-- CreateIndex
CREATE INDEX "Contact_customerId_idx" ON "Contact"("customerId");

-- CreateIndex
CREATE INDEX "Contact_email_idx" ON "Contact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Visitor_credentialHash_key" ON "Visitor"("credentialHash");

-- CreateIndex
CREATE INDEX "Order_customerId_idx" ON "Order"("customerId");

-- CreateIndex
CREATE INDEX "OrderLine_orderNumber_idx" ON "OrderLine"("orderNumber");

-- CreateIndex
CREATE INDEX "Document_status_idx" ON "Document"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_revision_key" ON "Document"("slug", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_documentId_ordinal_key" ON "Passage"("documentId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_openTicketId_key" ON "Conversation"("openTicketId");

-- CreateIndex
CREATE INDEX "Conversation_holder_waitingSince_idx" ON "Conversation"("holder", "waitingSince");

-- CreateIndex
CREATE INDEX "Conversation_visitorId_idx" ON "Conversation"("visitorId");

-- CreateIndex
CREATE INDEX "Conversation_contactId_idx" ON "Conversation"("contactId");

-- CreateIndex
CREATE INDEX "Conversation_lastMessageAt_idx" ON "Conversation"("lastMessageAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_conversationId_seq_key" ON "Message"("conversationId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Message_conversationId_sourceId_key" ON "Message"("conversationId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Turn_messageId_key" ON "Turn"("messageId");

-- CreateIndex
CREATE INDEX "Turn_status_leaseUntil_idx" ON "Turn"("status", "leaseUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Turn_conversationId_seq_key" ON "Turn"("conversationId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_number_key" ON "Ticket"("number");

-- CreateIndex
CREATE INDEX "Ticket_status_nextDueAt_idx" ON "Ticket"("status", "nextDueAt");

-- CreateIndex
CREATE INDEX "Ticket_conversationId_idx" ON "Ticket"("conversationId");

-- CreateIndex
CREATE INDEX "Ticket_contactId_idx" ON "Ticket"("contactId");

-- CreateIndex
CREATE INDEX "Ticket_openedAt_idx" ON "Ticket"("openedAt");

-- CreateIndex
CREATE INDEX "TicketEvent_type_at_idx" ON "TicketEvent"("type", "at");

-- CreateIndex
CREATE UNIQUE INDEX "TicketEvent_ticketId_seq_key" ON "TicketEvent"("ticketId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "SlaPolicy_key_revision_key" ON "SlaPolicy"("key", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCalendar_key_revision_key" ON "BusinessCalendar"("key", "revision");

-- CreateIndex
CREATE INDEX "SlaTarget_status_dueAt_idx" ON "SlaTarget"("status", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "SlaTarget_ticketId_metric_ordinal_key" ON "SlaTarget"("ticketId", "metric", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_targetId_step_key" ON "Escalation"("targetId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_dedupeKey_key" ON "Notice"("dedupeKey");

-- CreateIndex
CREATE INDEX "Notice_acknowledgedAt_createdAt_idx" ON "Notice"("acknowledgedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Outbox_relayedAt_id_idx" ON "Outbox"("relayedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_dedupeKey_key" ON "Delivery"("dedupeKey");

-- CreateIndex
CREATE INDEX "Delivery_status_channel_dueAt_idx" ON "Delivery"("status", "channel", "dueAt");

-- CreateIndex
CREATE INDEX "Survey_status_dueAt_idx" ON "Survey"("status", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_ticketId_solvedSeq_key" ON "Survey"("ticketId", "solvedSeq");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visitor" ADD CONSTRAINT "Visitor_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_productCode_fkey" FOREIGN KEY ("productCode") REFERENCES "Product"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_orderNumber_fkey" FOREIGN KEY ("orderNumber") REFERENCES "Order"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_productCode_fkey" FOREIGN KEY ("productCode") REFERENCES "Product"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_productCode_fkey" FOREIGN KEY ("productCode") REFERENCES "Product"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_visitorId_fkey" FOREIGN KEY ("visitorId") REFERENCES "Visitor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "SlaPolicy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlaPolicy" ADD CONSTRAINT "SlaPolicy_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "BusinessCalendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlaTarget" ADD CONSTRAINT "SlaTarget_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "SlaTarget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
