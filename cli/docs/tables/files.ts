import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { packageRoot } from '../../../openapi/package-root.js';

/** A file of ours as a code block under its name, so that what documents show is what runs. */
export function fileBlock(file: string): string {
  const language = { '.ts': 'ts', '.mjs': 'js', '.yaml': 'yaml', '.yml': 'yaml' }[extname(file)] ?? '';
  return `\`${file}\`:\n\n\`\`\`${language}\n${readFileSync(join(packageRoot, file), 'utf8').trim()}\n\`\`\``;
}

/** What a page says between its title and its next heading. */
export function beginningOf(file: string): string {
  const found = /^# .*\n+([\s\S]*?)\n+## /.exec(readFileSync(join(packageRoot, file), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${file} has no beginning: a title, something, and a heading`);
  return found;
}

/** A picture, once it has been taken. */
export function picture(file: string, says: string): string {
  return existsSync(join(packageRoot, file)) ? `![${says}](${file})` : '';
}
