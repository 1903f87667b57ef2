import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { type Customer, postJson } from './customer.ts';

interface Activity {
  type: string;
  from: { role: string };
  channelData?: { clientActivityID?: string };
}

/** A question under way: it has come back on each socket, and an answer has followed, before the next is asked. */
interface Asked {
  id: string;
  unechoed: number;
  echoedAt?: number;
  answered: boolean;
  done(): void;
}

/** Customers of ours, each in a conversation of their own, welcomed, with open sockets. */
export async function directLineCustomers(
  place: { url: string; secret: string; sockets: number },
  count: number,
): Promise<Customer[]> {
  const customers: Customer[] = [];
  const arrive = async (): Promise<void> => {
    while (customers.length < count) {
      const at = customers.push(undefined as never) - 1;
      customers[at] = await directLineCustomer(place);
    }
  };
  await Promise.all(Array.from({ length: 16 }, arrive));
  return customers;
}

async function directLineCustomer(place: { url: string; secret: string; sockets: number }): Promise<Customer> {
  const base = `${place.url}/v3/directline/conversations`;
  const opened = (await postJson(base, {}, { authorization: `Bearer ${place.secret}` })) as {
    conversationId: string;
    token: string;
  };
  const headers = { authorization: `Bearer ${opened.token}` };
  let asked: Asked | undefined;
  const hear = (activity: Activity): void => {
    if (asked === undefined || activity.type !== 'message') return;
    if (activity.channelData?.clientActivityID === asked.id) {
      if (--asked.unechoed === 0) asked.echoedAt = performance.now();
    } else if (activity.from.role === 'bot' && asked.unechoed < sockets.length) asked.answered = true;
    if (asked.answered && asked.unechoed === 0) asked.done();
  };
  const sockets = await Promise.all(
    Array.from({ length: place.sockets }, (_, n) => openSocket(place, opened.conversationId, n, hear)),
  );
  return {
    ask: async (text) => {
      const id = randomUUID();
      let question: Asked | undefined;
      const answer = new Promise<void>((done) => {
        question = asked = { id, unechoed: sockets.length, answered: false, done };
      });
      const activity = { type: 'message', text, from: { id: 'customer' }, channelData: { clientActivityID: id } };
      await postJson(`${base}/${opened.conversationId}/activities`, activity, headers);
      await answer;
      return question?.echoedAt === undefined ? {} : { echoedAt: question.echoedAt };
    },
    leave: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

/** Each socket is a page of its own: a second one of the same page would end the first. */
async function openSocket(
  place: { url: string; secret: string },
  conversationId: string,
  page: number,
  hear: (activity: Activity) => void,
): Promise<WebSocket> {
  const response = await fetch(`${place.url}/v3/directline/conversations/${conversationId}`, {
    headers: { authorization: `Bearer ${place.secret}` },
  });
  const { streamUrl } = (await response.json()) as { streamUrl: string };
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false });
  // Answers are awaited on the first page; the others count for the echo.
  socket.on('message', (data) => {
    const text = data.toString();
    if (text === '') return;
    for (const activity of (JSON.parse(text) as { activities: Activity[] }).activities)
      if (page === 0 || activity.from.role === 'user') hear(activity);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}
