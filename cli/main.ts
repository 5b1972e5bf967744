#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../openapi/package-root.js';
import { addExplain } from './commands/explain.js';
import { addList } from './commands/list.js';
import { addMock } from './commands/mock.js';
import { addProve } from './commands/prove.js';
import { addRun } from './commands/run.js';
import { UsageError } from './usage-error.js';

/** Builds the program; every command sets `process.exitCode` itself. */
function program(): Command {
  const root = new Command('fxa-conformance')
    .description(
      'The Firefox Accounts HTTP APIs as an executable standard: a mock that follows them and a suite that judges any server against them.',
    )
    .version(packageVersion)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  for (const add of [addRun, addMock, addList, addExplain, addProve]) add(root);
  return root;
}

/** Wrong usage is one sentence and exit code 2; anything else that is thrown is a fault of ours and exit code 3. */
async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 3;
    }
  }
}

await main();
