import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Child, PROGRAM, startBuiltMock } from './child.js';
import { type Ending, endInFlight } from './ending.js';
import { type Goal, goalTable, isMet } from './goals.js';
import { beginLoad, control, EDITIONS } from './load.js';

/** What a while of load came to. */
export interface Endurance {
  readonly exchanges: number;
  readonly goals: readonly Goal[];
  /** Faults of the mock that nobody caught. */
  readonly unhandled: readonly string[];
  /** What it wrote to stderr, its banner left out. */
  readonly complaints: string;
}

/**
 * Loads a mock of three editions, faults armed, and looks at what is left of it: first a quarter of the time to warm up.
 * Each time memory is weighed everything is forgotten first, so that what grows is no store but a leak.
 */
export async function endure(seconds: number): Promise<Endurance> {
  const child = await startBuiltMock(['--edition', EDITIONS.join(',')], {}, 2 * EDITIONS.length + 1);
  let complaints = '';
  child.process.stderr?.on('data', (chunk: Buffer) => {
    complaints += String(chunk).replace(/^Inspector.*\n/m, '');
  });
  const warm = await loadFor(child, seconds / 4);
  const before = await weigh(child);
  const rest = await loadFor(child, (3 * seconds) / 4);
  const journal = (await control(child, 'GET', '/journal')) as readonly unknown[];
  const after = await weigh(child);
  const unhandled = await child.ask('unhandled');
  const ending = await endInFlight(child);
  return {
    exchanges: warm + rest,
    goals: [
      { says: 'heap after collection, to the one after warming up', measured: after / before, unit: 'x', atMost: 1.1 },
      { says: 'entries of the journal', measured: journal.length, unit: 'entries', atMost: 1000 },
      { says: 'rejections that nobody handled', measured: unhandled.length, unit: 'rejections', atMost: 0 },
      ...goalsOf(ending),
    ],
    unhandled,
    complaints,
  };
}

function goalsOf({ cut, exitCode, tookMs, answered, refused }: Ending): Goal[] {
  return [
    {
      says: `answers cut by SIGTERM (${answered} whole, ${refused} connections ended before)`,
      measured: cut,
      unit: 'answers',
      atMost: 0,
    },
    { says: 'exit code after SIGTERM', measured: exitCode ?? Number.NaN, unit: '', atMost: 0 },
    { says: 'from SIGTERM to the end', measured: tookMs, unit: 'ms', atMost: 2000 },
  ];
}

async function loadFor(child: Child, seconds: number): Promise<number> {
  const load = await beginLoad(child);
  await pause(seconds * 1000);
  await load.stop();
  return load.count;
}

async function weigh(child: Child): Promise<number> {
  await control(child, 'POST', '/reset');
  const { heapUsed } = await child.ask('memory');
  return heapUsed;
}

/** `--seconds <n>`, 300 by default; exit code 1 when a goal is missed. */
async function main(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('This loads what was built: npm run build');
  const place = process.argv.indexOf('--seconds');
  const seconds = place < 0 ? 300 : Number(process.argv[place + 1]);
  const { exchanges, goals, unhandled, complaints } = await endure(seconds);
  process.stdout.write(`${seconds} s, ${exchanges} exchanges\n\n${goalTable(goals)}\n`);
  for (const each of unhandled) process.stdout.write(`${each}\n`);
  if (complaints !== '') process.stdout.write(`The mock wrote:\n${complaints}\n`);
  if (!goals.every(isMet)) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
