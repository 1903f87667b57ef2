import type { MessageView } from '#core/contract/conversation.ts';
import type { ClientActivity, TestClient } from '#test/support/directline-client.ts';

export interface Conversation {
  id: string;
  client: TestClient;
  /** Acknowledged, in the order of writing. */
  written: { customer: string[]; clerk: string[] };
  sentTwice: number;
}

/** One line as either end shows it. */
interface Shown {
  seq: number;
  from: string;
  text: string;
}

/** What customer and clerk have seen, held against each other and against what was written. */
export function findFaults(
  { id, client, written }: Pick<Conversation, 'id' | 'written'> & { client: Pick<TestClient, 'activities'> },
  stored: readonly MessageView[],
  atDesk: readonly MessageView[],
): string[] {
  const transcript = stored.filter(isPublicLine).map(shownAtDesk);
  const desk = atDesk.filter(isPublicLine).map(shownAtDesk);
  const customer = client.activities.filter(({ type }) => type === 'message').map(shownToCustomer);
  return [
    ...differences(`${id}: the desk`, desk, transcript),
    ...differences(`${id}: the customer`, customer, transcript),
    ...differences(
      `${id}: the customer’s lines`,
      transcript.filter(({ from }) => from === 'customer').map(({ text }) => text),
      written.customer,
    ),
    ...differences(
      `${id}: the clerk’s lines`,
      transcript.filter(({ from }) => from === 'clerk').map(({ text }) => text),
      written.clerk,
    ),
  ];
}

/** The first place where two lists part says most. */
function differences(what: string, seen: readonly unknown[], expected: readonly unknown[]): string[] {
  const length = Math.max(seen.length, expected.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [JSON.stringify(seen[index]), JSON.stringify(expected[index])];
    if (a !== b) return [`${what}: line ${index + 1} of ${expected.length} is ${a}, not ${b}`];
  }
  return [];
}

const isPublicLine = ({ internal, text }: MessageView): boolean => !internal && text !== '';

const shownAtDesk = ({ seq, sender, text }: MessageView): Shown => ({
  seq,
  from: sender === 'customer' || sender === 'clerk' ? sender : 'bot',
  text,
});

const shownToCustomer = ({ from, text = '', channelData }: ClientActivity): Shown => ({
  seq: Number(channelData?.['webchat:sequence-id']),
  from: from.role === 'user' ? 'customer' : from.id,
  text,
});
