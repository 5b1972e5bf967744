import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';
import { REGIONS } from './all-regions.js';
import { regionsIn, withRegions } from './regions.js';

/** A page for readers: its path below the package's root and what it should say. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** The pages that are written by hand and have marked places. Subfolders of docs/ are somebody else's. */
export function pageFiles(root = packageRoot): string[] {
  const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...docs.sort().map((file) => `docs/${file}`)].filter((file) =>
    existsSync(join(root, file)),
  );
}

/** Every page with its marked places made new. */
export async function freshPages(root = packageRoot): Promise<Page[]> {
  const pages: Page[] = [];
  for (const file of pageFiles(root)) {
    const text = readFileSync(join(root, file), 'utf8');
    if (regionsIn(text).length > 0) pages.push({ file, text: await withRegions(text, REGIONS) });
  }
  return pages;
}
