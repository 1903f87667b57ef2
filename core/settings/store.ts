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
    const value = next[key as keyof Settings];
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }
  return next;
}
