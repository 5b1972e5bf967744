import type pc from 'picocolors';
import type { Outcome } from '../../model.js';

/** The colour functions of picocolors, on or off. */
export type Colours = ReturnType<typeof pc.createColors>;

/** What the parts of the terminal report print with. */
export interface Paper {
  /** Columns. */
  readonly width: number;
  readonly colours: Colours;
}

/**
 * Text that came from a target, made harmless for a terminal: escape sequences and other control characters are shown
 * as `\x1b`, so that a server cannot recolour, move or erase what the report says about it.
 */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) =>
    character === '\n' ? ' ' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Breaks a text at blanks (no-break spaces hold) into lines of at most `width` columns; a word longer than that keeps its own line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A label in a column of its own, its wrapped text beside it. */
export function labelled(paper: Paper, label: string, text: string, longest = 600): readonly string[] {
  const indent = 12;
  const shown = text.length > longest ? `${text.slice(0, longest)} …` : text;
  return wrap(plain(shown), Math.max(20, paper.width - indent)).map(
    (line, index) => `  ${paper.colours.dim((index === 0 ? label : '').padEnd(indent - 2))}${line}`,
  );
}

/** The colour of an outcome: red for the broken, yellow for the doubtful, magenta for our own faults, green for kept. */
export function tinted(colours: Colours, outcome: Outcome, text: string): string {
  switch (outcome) {
    case 'passed':
      return colours.green(text);
    case 'failed':
      return colours.red(text);
    case 'harness-error':
      return colours.magenta(text);
    case 'warned':
    case 'blocked':
      return colours.yellow(text);
    default:
      return colours.dim(text);
  }
}
