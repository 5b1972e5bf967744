import { Command } from 'commander';
import { packageVersion } from '../openapi/package-root.js';
import { examplesOf } from './examples.js';

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

/**
 * Builds the program; every command sets `process.exitCode` itself.
 * @param asked the first word of the command line: where it is a command, no other one is loaded
 */
export async function program(asked: string | undefined): Promise<Command> {
  const root = new Command('fxa-conformance')
    .description(
      'The Firefox Accounts HTTP APIs as an executable standard: a mock that follows them and a suite that judges any server against them.',
    )
    .version(packageVersion)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  const one = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  for (const load of one === undefined ? Object.values(COMMANDS) : [one]) (await load())(root);
  for (const command of root.commands) command.addHelpText('after', examplesOf(root.name(), command.name()));
  return root;
}
