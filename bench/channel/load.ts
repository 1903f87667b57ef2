import { type Customer, echoCustomers } from './customer.ts';
import { directLineCustomers } from './direct-line-customer.ts';
import type { Load, LoadReport, Order } from './orders.ts';

/** The load, as a process of its own: makes customers, and has them ask as it is ordered. */
let customers: Customer[] = [];

async function obey(order: Order): Promise<LoadReport | { ready: number }> {
  if (order.do === 'load') return run(order);
  for (const customer of customers) customer.leave();
  customers =
    order.channel === 'echo'
      ? echoCustomers(order.url, order.customers)
      : await directLineCustomers(order, order.customers);
  return { ready: customers.length };
}

/** Closed: each of `concurrency` asks again as soon as it is answered. Paced: questions leave at a rate, come what may. */
async function run(load: Load): Promise<LoadReport> {
  const report: LoadReport = {
    asked: 0,
    answered: 0,
    failed: 0,
    elapsedMs: 0,
    answerMs: [],
    echoMs: [],
    firstFailure: '',
  };
  const idle = [...customers];
  const startedAt = performance.now();
  const endsAt = startedAt + load.seconds * 1000;
  const ask = async (): Promise<void> => {
    const customer = idle.shift();
    if (customer === undefined) throw new Error('all customers wait for an answer: the load needs more of them');
    const question = load.questions[report.asked++ % load.questions.length] ?? '';
    const askedAt = performance.now();
    try {
      const { echoedAt } = await customer.ask(question);
      report.answered++;
      report.answerMs.push(performance.now() - askedAt);
      if (echoedAt !== undefined) report.echoMs.push(echoedAt - askedAt);
    } catch (error) {
      report.failed++;
      report.firstFailure ||= String(error);
    }
    idle.push(customer);
  };
  if (load.rate === undefined) await Promise.all(Array.from({ length: load.concurrency }, () => askUntil(endsAt, ask)));
  else await askAtRate(load.rate, startedAt, endsAt, ask);
  report.elapsedMs = performance.now() - startedAt;
  return report;
}

async function askUntil(endsAt: number, ask: () => Promise<void>): Promise<void> {
  while (performance.now() < endsAt) await ask();
}

async function askAtRate(rate: number, startedAt: number, endsAt: number, ask: () => Promise<void>): Promise<void> {
  const asked: Promise<void>[] = [];
  for (let now = startedAt; now < endsAt; now = performance.now()) {
    while (asked.length < ((now - startedAt) / 1000) * rate) asked.push(ask());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(asked);
}

process.on('message', (order: Order) => {
  obey(order).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
