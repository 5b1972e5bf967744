import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDefaults } from '../../../mock-server/settings.js';
import { packageRoot } from '../../../openapi/package-root.js';
import { code, jsonCode, table } from '../markdown.js';

/** A property of an interface as its source describes it. */
export interface DescribedProperty {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  /** The doc comment in one line; empty without one. */
  readonly says: string;
}

/** `readonly name?: Type;`, with the doc comment before it if there is one. Types hold no semicolon. */
const PROPERTY = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?readonly (\w+)(\??): ([^;]+);/g;

/**
 * The properties of an interface, read from a source file of ours.
 * @throws Error when the file has no such interface
 */
export function propertiesOf(file: string, name: string): DescribedProperty[] {
  const source = readFileSync(join(packageRoot, file), 'utf8');
  const body = new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source)?.[1];
  if (body === undefined) throw new Error(`${file} has no interface ${name}`);
  return [...body.matchAll(PROPERTY)].map(([, comment = '', property = '', mark = '', type = '']) => ({
    name: property,
    optional: mark === '?',
    type: type.replace(/\s+/g, ' '),
    says: comment
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

/** What is of no use in a file or on a command line. */
const CODE_ONLY = ['onUnexpected'];

/** Every setting of a mock: `--settings` files and `startMock()` take the same. */
export function settingsTable(): string {
  const defaults = withDefaults({}) as unknown as Readonly<Record<string, unknown>>;
  return table(
    ['setting', 'type', 'default', 'meaning'],
    propertiesOf('mock-server/settings.ts', 'MockSettings').map(({ name, type, says }) => [
      code(name),
      code(type),
      CODE_ONLY.includes(name) ? '' : jsonCode(defaults[name]),
      says,
    ]),
  );
}

/** What customs count and what a limit is made of. */
export function customsTable(): string {
  const parts = (['CustomsLimits', 'CustomsLimit'] as const).flatMap((name) =>
    propertiesOf('mock-server/domain/customs.ts', name).map(({ name: key, type, optional }) => [
      code(name),
      code(`${key}${optional ? '?' : ''}`),
      code(type),
    ]),
  );
  return table(['part', 'key', 'type'], parts);
}
