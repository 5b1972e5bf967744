import { createHash } from 'node:crypto';
import type { DocumentSource, LineRange } from '../model.js';

/** A heading of a document: `[line, depth, title]`. */
export type Heading = readonly [line: number, depth: number, title: string];

/** What the lock file keeps of one document, so that references to its lines can be checked without it. */
export interface LockedDocument extends DocumentSource {
  readonly lineCount: number;
  readonly headings: readonly Heading[];
  /** Per line the first 8 hex characters of its SHA-256, joined by spaces. */
  readonly lineHashes: string;
}

/** `documents.lock.json`: locked documents by edition. */
export type Lock = Readonly<Record<string, LockedDocument>>;

const BLANK = hashOf('');

function hashOf(line: string): string {
  return createHash('sha256').update(line.trimEnd()).digest('hex').slice(0, 8);
}

/** Reads headings and line hashes out of a document; fenced code blocks hold no headings. */
export function lockDocument(source: DocumentSource, text: string): LockedDocument {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const headings: Heading[] = [];
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    if (fenced ? /^```\s*$/.test(line) : line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,4}) +(.+?)\s*$/.exec(line);
    if (heading?.[1] && heading[2]) headings.push([index + 1, heading[1].length, heading[2]]);
  }
  return { ...source, lineCount: lines.length, headings, lineHashes: lines.map(hashOf).join(' ') };
}

/**
 * How deep the headings lie that name an operation, which differs between documents.
 * @param firstLines the first line of each operation's section: a heading
 */
export function sectionDepth({ headings }: LockedDocument, firstLines: readonly number[]): number {
  const starts = new Set(firstLines);
  return Math.max(1, ...headings.filter(([line]) => starts.has(line)).map(([, depth]) => depth));
}

/** The section a line stands in: its nearest heading at most so deep, which names an operation or a chapter. */
export function sectionOf(document: LockedDocument, line: number, depth: number): string {
  return document.headings.findLast(([at, own]) => at <= line && own <= depth)?.[2] ?? '';
}

/** Public address of a line range. */
export function linkTo(document: DocumentSource, [first, last]: LineRange): string {
  const fragment = first === last ? `L${first}` : `L${first}-L${last}`;
  return `https://github.com/${document.repository}/blob/${document.commit}/${document.path}?plain=1#${fragment}`;
}

/** What is wrong with a line reference; undefined when it points at text of the document. */
export function badReference(document: LockedDocument, [first, last]: LineRange): string | undefined {
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || first > last)
    return 'is not a range of lines';
  if (last > document.lineCount) return `ends after the document's last line (${document.lineCount})`;
  const hashes = document.lineHashes.split(' ').slice(first - 1, last);
  return hashes.every((hash) => hash === BLANK) ? 'points at blank lines' : undefined;
}
