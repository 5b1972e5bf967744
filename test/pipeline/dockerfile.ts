import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';

/** One instruction of a Dockerfile, its continuation lines joined. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** What a stage copies from the build context or from another stage. */
export interface Copy {
  readonly from?: string;
  readonly sources: readonly string[];
}

/** The stages of our Dockerfile, each with its instructions. */
export function stagesOf(file = 'Dockerfile'): Instruction[][] {
  const lines = readFileSync(join(packageRoot, file), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest: rest.trim() });
  }
  return stages;
}

/** The last instruction of a name, which is the one that counts. */
export function lastOf(stage: readonly Instruction[], name: string): string | undefined {
  return stage.findLast((instruction) => instruction.name === name)?.rest;
}

/** The words of an instruction in exec form. */
export function wordsOf(text: string | undefined): string[] {
  return JSON.parse(/\[.*\]/.exec(text ?? '')?.[0] ?? '[]') as string[];
}

/** Everything that a stage copies. */
export function copiesOf(stage: readonly Instruction[]): Copy[] {
  return stage
    .filter(({ name }) => name === 'COPY')
    .map(({ rest }) => {
      const words = rest.split(/\s+/);
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      return { ...(from === undefined ? {} : { from }), sources };
    });
}
