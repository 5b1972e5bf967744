import { readdirSync } from 'node:fs';
import { Command, type Option } from 'commander';
import { EXAMPLES } from '../../examples.js';
import { code, jsonCode, table } from '../markdown.js';

/** Commands in the order in which people meet them; another one comes after these. */
const ORDER = ['run', 'mock', 'init', 'probe', 'list', 'explain', 'report', 'compare', 'replay', 'prove'];

/** Every command of the program, with arguments and options, as commander knows them. */
export async function programCommands(): Promise<readonly Command[]> {
  const folder = new URL('../../commands/', import.meta.url);
  const root = new Command('fxa-conformance');
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+\.[jt]s$/.test(name))) {
    const exported = (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>;
    for (const [name, add] of Object.entries(exported))
      if (/^add[A-Z]/.test(name) && typeof add === 'function') add(root);
  }
  const place = (command: Command) => (ORDER.includes(command.name()) ? ORDER.indexOf(command.name()) : ORDER.length);
  return [...root.commands].sort((a, b) => place(a) - place(b));
}

/** What each command is for. */
export async function commandsTable(): Promise<string> {
  const commands = await programCommands();
  return table(
    ['command', 'what it does'],
    commands.map((command) => [`[${code(command.name())}](docs/cli.md#${command.name()})`, command.description()]),
  );
}

/** The reference of the command line: a chapter for each command. */
export async function commandChapters(): Promise<string> {
  return (await programCommands()).map(chapter).join('\n\n');
}

function chapter(command: Command): string {
  const options = command.options.filter(({ hidden }) => !hidden);
  return [
    `## ${command.name()}`,
    command.description(),
    `\`\`\`text\nfxa-conformance ${command.name()} ${command.usage()}\n\`\`\``,
    ...(command.registeredArguments.length === 0 ? [] : [argumentsOf(command)]),
    ...(options.length === 0 ? [] : [table(['option', 'default', 'meaning'], options.map(optionRow))]),
    ...examplesOf(command.name()),
  ].join('\n\n');
}

function examplesOf(name: string): string[] {
  const lines = (EXAMPLES[name] ?? []).map(
    ({ words, does }) => `# ${does}\nfxa-conformance ${`${name} ${words}`.trim()}`,
  );
  return lines.length === 0 ? [] : [`\`\`\`sh\n${lines.join('\n')}\n\`\`\``];
}

function argumentsOf({ registeredArguments }: Command): string {
  const rows = registeredArguments.map((argument) => [
    code(argument.name()),
    jsonCode(argument.defaultValue),
    argument.description,
  ]);
  return table(['argument', 'default', 'meaning'], rows);
}

function optionRow({ flags, defaultValue, description }: Option): readonly string[] {
  const none = defaultValue === undefined || (Array.isArray(defaultValue) && defaultValue.length === 0);
  return [code(flags), none ? '' : code([defaultValue].flat().join(',')), description];
}
