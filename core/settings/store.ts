import { SETTING_DEFAULTS, Settings, type SettingsPatch } from '#core/contract/settings.ts';
import type { Tx } from '#core/platform/db.ts';

/** The controlled settings: stored values over the defaults. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.setting.findMany();
  return Settings.parse({ ...SETTING_DEFAULTS, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) });
}

/** Stores the given keys and leaves the others; the whole is checked before anything is written. */
export async function writeSettings(tx: Tx, patch: SettingsPatch): Promise<Settings> {
  const next = Settings.parse({ ...(await readSettings(tx)), ...patch });
  for (const key of Object.keys(patch)) {
    await storeSetting(tx, key, next[key as keyof Settings]);
  }
  return next;
}

/** A value kept beside the settings, with rules and routes of its own (the escalation's plan, the rota, webhooks). */
export const readSetting = async (tx: Tx, key: string): Promise<unknown> =>
  (await tx.setting.findUnique({ where: { key } }))?.value ?? undefined;

/** JSON has no undefined; null is a value of ours, which Prisma wants to be told apart from the database's. */
export async function storeSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await tx.$executeRaw`
    INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (${key}, ${json}::jsonb, now())
    ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value", "updatedAt" = EXCLUDED."updatedAt"`;
}
