import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as realTime } from 'node:timers/promises';
import { packageRoot } from '../../openapi/package-root.js';
import { tryToRun } from './run-program.js';

const SOURCES = ['openapi', 'protocol', 'mock-server', 'conformance', 'reports', 'cli'];
const dist = join(packageRoot, 'dist');

/** Longer than any build takes: whoever holds the lock since then has died. */
const DEAD_AFTER_MS = 180_000;

/** Sees to it that `dist` is what the sources say, for whoever packs it; one at a time, since tests run side by side. */
export async function ensureBuilt(): Promise<void> {
  const lock = join(tmpdir(), `fxa-conformance-build-${Buffer.from(packageRoot).toString('hex').slice(-40)}`);
  await locked(lock);
  try {
    // The compiler leaves what it made of sources that are gone.
    for (const file of filesBelow(dist)) {
      if (!existsSync(join(packageRoot, sourceOf(file)))) rmSync(join(dist, file));
    }
    if (isStale()) await build();
  } finally {
    rmdirSync(lock);
  }
}

/** With a mistake in the types the compiler ends with 2 and has written all the same; `check:types` is there for those. */
async function build(): Promise<void> {
  const words = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { code, stdout } = await tryToRun('node', words, packageRoot);
  if (code !== 0 && code !== 2) throw new Error(`The build ended with ${code}\n${stdout}`);
}

/** The compiler writes every file anew, so that one tells the age of all. */
function isStale(): boolean {
  const program = join(dist, 'cli', 'main.js');
  if (!existsSync(program)) return true;
  const sources = SOURCES.flatMap((folder) => filesBelow(join(packageRoot, folder)).map((file) => join(folder, file)));
  const settings = ['tsconfig.json', 'tsconfig.build.json'];
  const newest = Math.max(
    ...[...settings, ...sources.filter((file) => file.endsWith('.ts'))].map((file) =>
      modified(join(packageRoot, file)),
    ),
  );
  return newest > modified(program);
}

function modified(file: string): number {
  return statSync(file).mtimeMs;
}

function sourceOf(file: string): string {
  return file.replace(/(?:\.d\.ts|\.js)$/, '.ts');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name));
}

async function locked(lock: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > DEAD_AFTER_MS) rmSync(lock, { recursive: true, force: true });
      await realTime(50);
    }
  }
}
