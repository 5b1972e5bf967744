import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { longestFirst } from './effort.js';
import { UsageError } from './usage-error.js';

/**
 * Work on several editions side by side: this process and a helper for each further core take one edition after the
 * other. A helper is the same program with the same arguments, which waits to be told an edition.
 */
export interface Lanes<T> {
  readonly names: readonly string[];
  /** Its result goes from one process to another, so that it has to be what JSON can hold. */
  readonly work: (name: string) => Promise<T>;
  /** Called in the order of `names`, once a result and all before it are there. */
  readonly onDone: (result: T) => void;
  /** Further arguments for the helpers: what this process decided for all of them, such as a seed. */
  readonly args?: readonly string[];
}

/** In the environment of a helper: a process may have a parent that listens and that is none of us. */
const HELPER = 'FXA_CONFORMANCE_HELPER';

/** What a helper answers: one of the two. */
interface Answer<T> {
  readonly done?: T;
  readonly failed?: { readonly message: string; readonly usage: boolean };
}

/**
 * Does the work for every name. In a helper it returns when the process that started it needs nothing more.
 * @throws what the work threw; Error for a helper that ended in the middle of it
 */
export async function inLanes<T>({ names, work, onDone, args = [] }: Lanes<T>): Promise<void> {
  if (process.env[HELPER] !== undefined && process.connected) return serve(work);
  const waiting = longestFirst(names);
  const done = inOrder(names, onDone);
  const lane = async (how: (name: string) => Promise<T>) => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) done(name, await how(name));
  };
  const helpers = names.slice(0, Math.min(names.length, availableParallelism()) - 1).map(() => startHelper(args));
  const off = passSignalsTo(helpers);
  try {
    await Promise.all([lane(work), ...helpers.map((helper) => lane((name) => asked<T>(helper, name)))]);
  } finally {
    off();
    for (const helper of helpers) if (helper.connected) helper.disconnect();
  }
}

/** Hands results on in the order of their names, whichever comes first. */
function inOrder<T>(names: readonly string[], onDone: (result: T) => void): (name: string, result: T) => void {
  const ready = new Map<string, T>();
  const left = [...names];
  return (name, result) => {
    ready.set(name, result);
    for (let next = left[0]; next !== undefined && ready.has(next); next = left[0]) {
      onDone(ready.get(next) as T);
      left.shift();
    }
  };
}

/** The same program, by whatever this one was started. */
function startHelper(args: readonly string[]): ChildProcess {
  const [, program = '', ...words] = process.argv;
  return fork(program, [...words, ...args], {
    env: { ...process.env, [HELPER]: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function asked<T>(helper: ChildProcess, name: string): Promise<T> {
  const over = new AbortController();
  const gone = once(helper, 'exit', { signal: over.signal }).then(([code, signal]): never => {
    throw new Error(`The process that had ${name} to do ended with ${signal ?? code} before it was done`);
  });
  const answer = once(helper, 'message', { signal: over.signal });
  try {
    if (helper.connected) helper.send({ name });
    const [{ done, failed }] = (await Promise.race([answer, gone])) as [Answer<T>];
    if (failed === undefined) return done as T;
    throw failed.usage ? new UsageError(failed.message) : new Error(failed.message);
  } finally {
    // What is still waited for has lost the race.
    gone.catch(() => undefined);
    answer.catch(() => undefined);
    over.abort();
  }
}

/** Waits for names and does the work for each, until nobody is there to tell any. */
async function serve<T>(work: (name: string) => Promise<T>): Promise<void> {
  let busy = false;
  process.on('message', async ({ name }: { readonly name: string }) => {
    busy = true;
    const answer: Answer<T> = await work(name).then(
      (done) => ({ done }),
      (error: Error) => ({ failed: { message: error.message, usage: error instanceof UsageError } }),
    );
    busy = false;
    process.send?.(answer);
  });
  await once(process, 'disconnect');
  // Whoever wanted the result is gone.
  if (busy) process.exit(1);
}

/**
 * A signal to this process alone is one to all. The second one is left to whoever else heeds it, and ends the process
 * where nobody does.
 */
function passSignalsTo(helpers: readonly ChildProcess[]): () => void {
  const names = ['SIGINT', 'SIGTERM'] as const;
  const pass = (name: NodeJS.Signals) => {
    off();
    for (const helper of helpers) helper.kill(name);
    if (process.listenerCount(name) === 0) process.kill(process.pid, name);
  };
  const off = () => {
    for (const name of names) process.off(name, pass);
  };
  for (const name of names) process.on(name, pass);
  return off;
}
