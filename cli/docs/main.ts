import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../openapi/package-root.js';
import { freshPages } from './pages.js';

/** `npm run docs`: makes the marked places of README and docs new; with `--check` it only says which are out of date. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const stale = (await freshPages()).filter(({ file, text }) => readFileSync(join(packageRoot, file), 'utf8') !== text);
  if (values.check !== true) for (const { file, text } of stale) writeFileSync(join(packageRoot, file), text);
  const names = stale.map(({ file }) => `  ${file}\n`).join('');
  if (values.check === true && stale.length > 0) {
    process.stderr.write(`Out of date, run "npm run docs":\n${names}`);
    process.exitCode = 1;
  } else {
    process.stderr.write(stale.length === 0 ? 'The pages are up to date.\n' : `Written:\n${names}`);
  }
}

await main();
