import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';
import { ran, type Said } from './ran.js';

/** A copy of this tree that may be changed at will. */
export interface CopiedTree {
  readonly folder: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** Deletes a file. */
  remove(file: string): void;
  /** Runs node with these words inside the copy. */
  node(...words: readonly string[]): Promise<Said>;
  /** The program of the copy. */
  cli(...words: readonly string[]): Promise<Said>;
  /** `npm run generate` in the copy. @throws Error with what it says when it fails */
  generate(...words: readonly string[]): Promise<void>;
  discard(): void;
}

const PARTS = ['openapi', 'protocol', 'mock-server', 'conformance', 'reports', 'cli', 'test'];
const FILES = ['package.json', 'tsconfig.json', 'jest.config.mjs'];

/** Copies what the project is made of; packages are those of this tree. */
export function copyTree(): CopiedTree {
  const folder = mkdtempSync(join(tmpdir(), 'tree-'));
  const skip = join(packageRoot, 'reports', 'out');
  for (const part of [...PARTS, ...FILES])
    cpSync(join(packageRoot, part), join(folder, part), { recursive: true, filter: (source) => source !== skip });
  symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
  const node = (...words: readonly string[]) => ran(folder, words);
  const tree: CopiedTree = {
    folder,
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: (file) => rmSync(join(folder, file)),
    node,
    cli: (...words) => node('--import', 'tsx', 'cli/main.ts', ...words),
    async generate(...words) {
      const { code, stderr } = await node('--import', 'tsx', 'openapi/generate/main.ts', ...words);
      if (code !== 0) throw new Error(stderr);
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
  return tree;
}

/** The files that a page shows: a path in backticks and a colon, then a code block. */
export function filesShownIn(page: string): Map<string, string> {
  const text = readFileSync(join(packageRoot, page), 'utf8');
  const shown = text.matchAll(/^`([^`\n]+)`:\n\n```\w*\n([\s\S]*?)^```$/gm);
  return new Map([...shown].map(([, file = '', content = '']) => [file, content]));
}
