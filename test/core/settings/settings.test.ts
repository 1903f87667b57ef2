import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTING_DEFAULTS } from '#core/contract/settings.ts';
import { readSettings, writeSettings } from '#core/settings/store.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('settings', () => {
  it('have a default each, until they are set', async () => {
    expect(await readSettings(world.db)).toEqual(SETTING_DEFAULTS);
    const written = await writeSettings(world.db, { hotline: '400-000-0000', surveyDelay: 'PT30M' });
    expect(written).toEqual({ ...SETTING_DEFAULTS, hotline: '400-000-0000', surveyDelay: 'PT30M' });
    expect(await readSettings(world.db)).toEqual(written);
  });

  it('are checked as a whole before anything is written', async () => {
    const before = await readSettings(world.db);
    const wrong = { hotline: '400-111-1111', surveyDelay: 'P1D' };
    await expect(world.db.$transaction((tx) => writeSettings(tx, wrong))).rejects.toThrow();
    expect(await readSettings(world.db)).toEqual(before);
  });
});
