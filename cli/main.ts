#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../openapi/package-root.js';
import { UsageError } from './usage-error.js';

type AddCommand = (root: Command) => void;

/** Each command loads what it needs and no more: a mock should answer at once. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  run: async () => (await import('./commands/run.js')).addRun,
  mock: async () => (await import('./commands/mock.js')).addMock,
  list: async () => (await import('./commands/list.js')).addList,
  explain: async () => (await import('./commands/explain.js')).addExplain,
  report: async () => (await import('./commands/report.js')).addReport,
  compare: async () => (await import('./commands/compare.js')).addCompare,
  replay: async () => (await import('./commands/replay.js')).addReplay,
  probe: async () => (await import('./commands/probe.js')).addProbe,
  init: async () => (await import('./commands/init.js')).addInit,
  prove: async () => (await import('./commands/prove.js')).addProve,
};

/** Builds the program; every command sets `process.exitCode` itself. */
async function program(asked: string | undefined): Promise<Command> {
  const root = new Command('fxa-conformance')
    .description(
      'The Firefox Accounts HTTP APIs as an executable standard: a mock that follows them and a suite that judges any server against them.',
    )
    .version(packageVersion)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  const one = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  for (const load of one === undefined ? Object.values(COMMANDS) : [one]) (await load())(root);
  return root;
}

/** Wrong usage is one sentence and exit code 2; anything else that is thrown is a fault of ours and exit code 3. */
async function main(): Promise<void> {
  try {
    await (await program(process.argv[2])).parseAsync();
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
