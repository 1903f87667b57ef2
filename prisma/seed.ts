import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createUser } from '#core/access/create-user.ts';
import { importFolder } from '#core/knowledge/import-documents.ts';
import { type Db, openDb, type Tx } from '#core/platform/db.ts';
import { writeSettings } from '#core/settings/store.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { readDemo } from './demo-data.ts';

const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

/** Nobody listens yet when a database is being filled. */
const NOBODY = { publish: async () => {}, hear: () => {}, subscribe: () => () => {}, close: async () => {} };

export interface DemoLogin {
  login: string;
  password: string;
  role: string;
}

/**
 * Fills an empty, migrated database with the demo company: people with fresh passwords, customers, products,
 * batches, orders, calendars, policies, settings, and the published documents of `knowledge/`.
 * @returns whom one can sign in as
 * @throws Error when a document of the demo cannot be read
 */
export async function seedDemo(url: string, { log }: { log: (line: string) => void }): Promise<DemoLogin[]> {
  const db = openDb(url, 4);
  try {
    await db.$transaction(async (tx) => {
      await writeSettings(tx, await readDemo('settings'));
      await installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: new Date() });
      await seedTrade(tx);
    });
    const { imported, failed } = await importFolder({ db, live: NOBODY }, KNOWLEDGE);
    if (failed.length > 0) throw new Error(failed.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
    log(`Documents imported: ${imported.length}`);
    return await seedUsers(db);
  } finally {
    await db.$disconnect();
  }
}

async function seedUsers(db: Db): Promise<DemoLogin[]> {
  const users = await readDemo('users');
  return Promise.all(
    users.map(async ({ login, names, role, team, locale }) => {
      const password = randomBytes(9).toString('base64url');
      const displayName = locale === 'en' ? names.en : locale === 'zh-Hant' ? names['zh-Hant'] : names['zh-Hans'];
      await createUser(db, { login, displayName, role, team, locale, password });
      return { login, password, role };
    }),
  );
}

async function seedTrade(tx: Tx): Promise<void> {
  await tx.product.createMany({ data: await readDemo('products') });
  const batches = await readDemo('batches');
  await tx.batch.createMany({
    data: batches.map(({ number, product, producedOn, expiresOn }) => ({
      number,
      productCode: product,
      producedOn: new Date(producedOn),
      expiresOn: new Date(expiresOn),
    })),
  });
  const customerIds = new Map<string, string>();
  for (const { contacts, ...customer } of await readDemo('customers')) {
    const row = await tx.customer.create({ data: { ...customer, contacts: { create: contacts } } });
    customerIds.set(customer.code, row.id);
  }
  for (const { number, customer, orderedOn, status, lines } of await readDemo('orders')) {
    const customerId = customerIds.get(customer);
    if (customerId === undefined) throw new Error(`order ${number} names an unknown customer`);
    const orderLines = lines.map(({ product, batch, ...line }) => ({
      ...line,
      productCode: product,
      batchNumber: batch ?? null,
    }));
    await tx.order.create({
      data: { number, customerId, orderedOn: new Date(orderedOn), status, lines: { create: orderLines } },
    });
  }
}
