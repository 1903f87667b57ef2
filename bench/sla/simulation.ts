import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '#scripts/environment.ts';
import { seeded } from '#test/core/sla/support.ts';

const RUNS = 3;
const HOUR = 3_600_000;
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Sydney'];
const TYPES = ['clerkReply', 'customerMessage', 'paused', 'resumed', 'note', 'handoff', 'accepted'];
const HOURS = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];

/**
 * `sla simulate` as it is called, on tickets of up to ten events: all from the start of the process, and from its
 * first answer, which tells the start apart. Once with a handful of calendars, once with a calendar for each line.
 */
export async function timeSimulation(lines: number, progress: (line: string) => void): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const [name, calendars] of [
    ['simulate', 4],
    ['simulateDistinct', lines],
  ] as const) {
    const input = someLines(lines, calendars);
    const runs: { all: number; afterStart: number }[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timeRun(input, lines));
    runs.sort((a, b) => a.all - b.all);
    const median = runs[Math.floor(RUNS / 2)] ?? { all: 0, afterStart: 0 };
    progress(`${lines} lines, ${calendars} calendars: ${median.all} s, ${median.afterStart} s after the start`);
    Object.assign(figures, { [`${name}Seconds`]: median.all, [`${name}AfterStartSeconds`]: median.afterStart });
  }
  return figures;
}

function someLines(count: number, calendars: number): string {
  const random = seeded(10_000);
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify(someScenario(random, index % calendars)));
  return `${lines.join('\n')}\n`;
}

function someScenario(random: () => number, calendar: number): object {
  let at = Date.UTC(2026, 8, 20) + Math.floor(random() * 20 * 24 * 3600) * 1000;
  const opened = new Date(at).toISOString();
  const events = [
    { at: opened, type: 'opened' },
    { at: opened, type: 'customerMessage' },
  ];
  for (let left = Math.floor(random() * 9); left > 0; left--) {
    at += Math.floor(random() * 20 * 3600) * 1000;
    events.push({ at: new Date(at).toISOString(), type: TYPES[Math.floor(random() * TYPES.length)] ?? 'note' });
  }
  return {
    calendar: someCalendar(calendar),
    policy: { firstResponse: 'PT1H', nextResponse: 'PT2H', resolution: 'PT24H' },
    events,
    at: new Date(at + Math.floor(random() * 50 * HOUR)).toISOString(),
  };
}

/** The closing time tells the calendars apart. */
function someCalendar(number: number): object {
  const closing = `${18 + (Math.floor(number / 60) % 5)}:${String(number % 60).padStart(2, '0')}`;
  const opening = `0${6 + (Math.floor(number / 300) % 4)}:${String(Math.floor(number / 1200) % 60).padStart(2, '0')}`;
  const hours = [
    [opening, '12:00'],
    ['13:30', closing],
  ];
  return {
    timeZone: ZONES[number % ZONES.length],
    week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours])),
    exceptions: [
      ...['01', '02', '05', '06', '07'].map((day) => ({ date: `2026-10-${day}`, hours: [] })),
      { date: '2026-10-10', hours: HOURS },
    ],
  };
}

async function timeRun(input: string, lines: number): Promise<{ all: number; afterStart: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/frontline.ts', 'sla', 'simulate'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  let first = 0;
  let answers = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (answers === 0) first = performance.now();
    if (line.startsWith('{"nextDueAt"')) answers++;
  }
  if (answers !== lines) throw new Error(`${answers} answers to ${lines} lines`);
  const seconds = (since: number): number => Math.round((performance.now() - since) / 10) / 100;
  return { all: seconds(begun), afterStart: seconds(first) };
}
