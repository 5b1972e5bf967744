import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';

/** Words that make node run our sources from any folder. */
export const FROM_SOURCES: readonly string[] = [
  '--import',
  join(packageRoot, 'node_modules', 'tsx', 'dist', 'loader.mjs'),
];

/** Writes a program that is `fxa-conformance` from our sources, and says its path. */
export function programIn(folder: string): string {
  const file = join(folder, 'fxa-conformance');
  const words = [process.execPath, ...FROM_SOURCES, join(packageRoot, 'cli', 'main.ts')];
  writeFileSync(file, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}
