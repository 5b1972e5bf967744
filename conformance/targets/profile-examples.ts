import { stringify } from 'yaml';
import { adapterKinds } from '../../openapi/generated/registry/adapterKinds.js';
import type { Described } from './kind.js';
import type { AdapterName } from './target.js';

interface Shown {
  readonly serves: AdapterName;
  readonly kind: string;
  readonly says: string;
  readonly example: Described;
}

const kinds: readonly { readonly value: Shown }[] = adapterKinds;

/** Columns of a profile. */
const WIDTH = 120;

/**
 * For each kind of adapter that a profile may have at a key, a commented line and below it what the kind is about;
 * `command` comes first, as in the schema.
 */
export function examplesOf(serves: AdapterName): string {
  return kinds
    .map(({ value }) => value)
    .filter((kind) => kind.serves === serves)
    .sort((a, b) => Number(b.kind === 'command') - Number(a.kind === 'command'))
    .map(({ says, example }) => [`# ${inYaml(serves, example)}`, ...wrapped(says)].join('\n'))
    .join('\n');
}

/** A key of a profile with its value on one line. */
function inYaml(key: AdapterName, value: Described): string {
  const flow = stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trimEnd();
  return `${key}: ${flow.replaceAll('[ ', '[').replaceAll(' ]', ']')}`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(`#     ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
