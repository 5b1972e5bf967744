import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { packageRoot } from '../../../openapi/package-root.js';

/** A file of ours as a code block under its name, so that what documents show is what runs. */
export function fileBlock(file: string): string {
  const language = { '.ts': 'ts', '.mjs': 'js', '.yaml': 'yaml', '.yml': 'yaml' }[extname(file)] ?? '';
  return `\`${file}\`:\n\n\`\`\`${language}\n${readFileSync(join(packageRoot, file), 'utf8').trim()}\n\`\`\``;
}

/** The first table of a page that a program of ours measured or generated. */
export function firstTableOf(file: string): string {
  const path = join(packageRoot, file);
  if (!existsSync(path)) return 'Not measured yet.';
  const found = /^\|[\s\S]*?(?=\n(?!\|)|$(?![\s\S]))/m.exec(readFileSync(path, 'utf8'))?.[0];
  if (found === undefined) throw new Error(`${file} has no table`);
  return found;
}

/** A picture, once it has been taken. */
export function picture(file: string, says: string): string {
  return existsSync(join(packageRoot, file)) ? `![${says}](${file})` : '';
}
