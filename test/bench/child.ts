import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';

/** Bytes that a process under test uses. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** The longest pauses of an event loop in milliseconds, and of the garbage collection among them. */
export interface Pauses {
  readonly longestMs: number;
  readonly longestCollectionMs: number;
}

/** What can be asked of a process that has the probe in it, and the answers. */
interface Questions {
  memory: Memory;
  /** Microseconds. */
  cpu: NodeJS.CpuUsage;
  watch: object;
  pauses: Pauses;
  unhandled: readonly string[];
  /** These are for `crowd.mjs`. */
  crowd: { readonly bytesPerAccount: number };
  age: object;
  overdue: { readonly tokens: number; readonly codes: number };
  renew: { readonly longest: number };
}

/** A server in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** The ports that it named: on stdout, then on stderr. */
  readonly ports: readonly number[];
  /** The first one. */
  readonly port: number;
  /** The last one. */
  readonly lastPort: number;
  ask<Q extends keyof Questions>(question: Q): Promise<Questions[Q]>;
  /** Sends SIGTERM, unless it was sent already, and waits for the end; null when a signal ended it. */
  stop(): Promise<number | null>;
}

/** The program as it is published. */
export const PROGRAM = join(packageRoot, 'dist', 'cli', 'main.js');

/** A server to compare with. */
export const RIVALS = join(packageRoot, 'test', 'bench', 'rivals.mjs');

const PROBE = join(packageRoot, 'test', 'bench', 'probe.mjs');

/** A process without the probe answers no question. */
interface ProbeChoice {
  readonly withProbe?: boolean;
}

/**
 * Starts a server with the probe in it and waits until it has named its ports.
 * @param names how many ports it names
 * @throws Error with what it wrote when it ends before
 */
export async function startChild(
  file: string,
  words: readonly string[],
  names = 1,
  { withProbe = true }: ProbeChoice = {},
): Promise<Child> {
  const child = fork(file, words, {
    cwd: packageRoot,
    execArgv: withProbe ? ['--expose-gc', '--import', PROBE] : [],
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '' },
    silent: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ports = await portsOf(child, names);
  return {
    process: child,
    ports,
    port: ports[0] ?? 0,
    lastPort: ports.at(-1) ?? 0,
    ask: (question) =>
      new Promise((resolve, reject) => {
        child.once('message', ({ answer }: { answer: never }) => resolve(answer));
        child.send(question, (error) => {
          if (error !== null) reject(error);
        });
      }),
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/**
 * Starts the mock as it is published, on free ports; the control port is the last one.
 * @param names how many ports it names: two, and for several editions one twice for each and the control port
 */
export function startBuiltMock(words: readonly string[] = [], choice: ProbeChoice = {}, names = 2): Promise<Child> {
  return startChild(PROGRAM, ['mock', '--port', '0', '--control-port', '0', ...words], names, choice);
}

/** What a process weighs, in bytes, by the system's own reckoning. */
export function residentBytes({ process: { pid } }: Child): number {
  return 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

async function portsOf(child: ChildProcess, names: number): Promise<number[]> {
  let told = '';
  let talked = '';
  return new Promise((resolve, reject) => {
    const look = () => {
      const ports = [...`${told}${talked}`.matchAll(/:(\d+)\n/g)].map(([, port]) => Number(port));
      if (ports.length >= names) resolve(ports);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      told += String(chunk);
      look();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      talked += String(chunk);
      look();
    });
    child.once('exit', () => reject(new Error(`The server ended before it listened: ${told}${talked}`)));
  });
}

/** Milliseconds from the start of a built mock without the probe to its first answer. */
export async function timeToFirstAnswer(): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'mock', '--port', '0', '--control-port', '0'], {
    cwd: packageRoot,
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '' },
  });
  const [port = 0] = await portsOf(child, 1);
  const answer = await fetch(`http://127.0.0.1:${port}/v1/get_random_bytes`, { method: 'POST' });
  await answer.text();
  const taken = performance.now() - begun;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return taken;
}
