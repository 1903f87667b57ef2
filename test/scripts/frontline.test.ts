import { describe, expect, test } from 'vitest';
import { runScript } from './support.ts';

const frontline = (args: string[], options = {}) => runScript(['scripts/frontline.ts', ...args], options);

const workedExample = {
  calendar: {
    timeZone: 'Asia/Shanghai',
    week: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
        day,
        [
          ['09:00', '12:00'],
          ['13:30', '18:00'],
        ],
      ]),
    ),
    exceptions: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((date) => ({
      date,
      hours: [],
    })),
  },
  policy: { firstResponse: 'PT1H' },
  events: [{ at: '2026-09-30T09:30:00Z', type: 'opened' }],
  at: '2026-09-30T10:00:00Z',
};

describe('the command line', { timeout: 60_000 }, () => {
  test('explains itself, and fails on a command that it does not know', async () => {
    const help = await frontline(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('doctor');
    const unknown = await frontline(['docter']);
    expect(unknown.code).toBe(1);
    expect(unknown.stdout).toBe('');
    expect(unknown.stderr).toContain('There is no command "docter"');
  });

  test('sla simulate answers each line in order, a wrong one with its error, and nothing else', async () => {
    const input = [JSON.stringify(workedExample), '{ not JSON', JSON.stringify(workedExample)].join('\n');
    // No database is needed: this address leads nowhere.
    const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
    const { code, stdout } = await frontline(['sla', 'simulate'], { input, env });
    expect(code).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(3);
    expect(new Date(answers[0].nextDueAt)).toEqual(new Date('2026-10-08T01:30:00Z'));
    expect(answers[1]).toHaveProperty('error.code');
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe('the bootstrap', () => {
  test('names its commands when it is called with none of them', async () => {
    const { code, stdout, stderr } = await runScript(['scripts/bootstrap.mjs', 'toString']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('start|test|bench|frontline');
  });
});
