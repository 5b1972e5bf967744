import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { EXAMPLES } from '../../../cli/examples.js';
import { program } from '../../../cli/program.js';
import { casesOf } from '../../../conformance/runner/collect-cases.js';
import { editionIds, loadEdition } from '../../../openapi/editions.js';
import { matches } from '../../../openapi/matches.js';

/** What `--help` prints. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

/** The examples of a help text as a shell would hand them on: without quotes and redirections. */
function examplesIn(help: string): string[][] {
  const lines = [...help.matchAll(/^ {2}\$ fxa-conformance (.*)$/gm)].map(([, words = '']) => words);
  return lines.map((line) =>
    [...line.replace(/ < .*$/, '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  );
}

/** The program with commands that only note that they were reached. */
async function harmless(): Promise<{ readonly root: Command; readonly reached: string[] }> {
  const root = await program(undefined);
  const reached: string[] = [];
  for (const command of root.commands) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    command.action(() => {
      reached.push(command.name());
    });
  }
  return { root, reached };
}

let commands: readonly Command[];
beforeAll(async () => {
  commands = (await program(undefined)).commands;
});

test('every command has examples in its help, and every example a command', () => {
  expect(commands.map((command) => command.name()).sort()).toEqual(Object.keys(EXAMPLES).sort());
  for (const command of commands) expect(examplesIn(helpOf(command)).length).toBeGreaterThanOrEqual(2);
});

describe('every example', () => {
  test('is understood by the command that it is an example of', async () => {
    for (const command of commands) {
      for (const words of examplesIn(helpOf(command))) {
        const { root, reached } = await harmless();
        await root.parseAsync(words, { from: 'user' });
        expect([words, reached]).toEqual([words, [command.name()]]);
      }
    }
  });

  test('names requirements, cases and patterns that there are', () => {
    const editions = editionIds.map(loadEdition);
    const known = editions.flatMap((edition) => [
      ...edition.requirements.map(({ id }) => id),
      ...casesOf(edition).map(({ id }) => id),
    ]);
    const named = commands
      .flatMap((command) => examplesIn(helpOf(command)).flat())
      .filter((word) => /^[a-z-]+\/\S+$/.test(word));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((word) => !known.some((id) => matches(word, id)))).toEqual([]);
  });

  test('with an option that is not there would be found out', async () => {
    const { root } = await harmless();
    await expect(root.parseAsync(['run', '--olny', 'x'], { from: 'user' })).rejects.toThrow("unknown option '--olny'");
  });
});
