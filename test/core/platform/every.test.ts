import { describe, expect, it } from 'vitest';
import { every } from '#core/platform/every.ts';
import { eventually } from '#test/support/eventually.ts';
import { silentLog } from '#test/support/world.ts';

describe('a repeating task', () => {
  it('runs at once, never twice at a time, and once more for what came meanwhile', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    let release = () => {};
    const task = async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      running -= 1;
    };
    const repeating = every(3_600_000, 'task', task, silentLog());
    repeating.now();
    repeating.now();
    release();
    await eventually('the second run', async () => runs === 2);
    release();
    await eventually('the end of it', async () => running === 0);
    await repeating.close();
    repeating.now();
    expect({ most, runs }).toEqual({ most: 1, runs: 2 });
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    const task = async () => {
      runs += 1;
      throw new Error('for the moment');
    };
    const repeating = every(5, 'task', task, silentLog());
    await eventually('a third run', async () => runs >= 3);
    await repeating.close();
  });
});
