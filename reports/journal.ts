import { closeSync, openSync, writeSync } from 'node:fs';
import type { CaseRecord } from './model.js';

/** The first line of a journal: what the judge has to know besides the records. */
export interface JournalHeader {
  readonly journalVersion: 1;
  readonly suite: { readonly name: string; readonly version: string };
  /** Id of the edition. */
  readonly edition: string;
  readonly target: { readonly name: string; readonly url: string };
  readonly seed: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Share of MUSTs, 0 to 1, that must be checked. */
  readonly minimumChecked: number;
  readonly partial: boolean;
  /** Ids of the requirements under judgement; absent when those are all of the edition. */
  readonly selected?: readonly string[];
  /** The cases that were to be run: a killed run still tells which ones it did not get to. */
  readonly cases: readonly Pick<CaseRecord, 'id' | 'requirements'>[];
  /** Ids of the requirements that the user left out, and the failures that are accepted: the judge's own business. */
  readonly skipped?: readonly string[];
  readonly knownFailing?: readonly object[];
}

/** The last line of a journal; a run that was killed leaves none. */
export interface JournalEnd {
  /** Duration of the run in milliseconds. */
  readonly ms: number;
  /** Why the run did not get to its end, in a sentence. */
  readonly cutShort?: string;
}

/** A journal as it was read back. */
export interface Journal {
  readonly header: JournalHeader;
  readonly records: readonly CaseRecord[];
  readonly end?: JournalEnd;
}

/** Takes down a run while it happens. */
export interface JournalWriter {
  record(record: CaseRecord): void;
  end(end: JournalEnd): void;
}

/**
 * Creates a journal: one JSON object a line, which says what it holds by its only key. Every line is handed to the
 * operating system before the next case begins, so that whatever ends the process, the lines before stay.
 * @throws what node:fs throws when the file cannot be written
 */
export function openJournal(file: string, header: JournalHeader): JournalWriter {
  const descriptor = openSync(file, 'w');
  const write = (line: Readonly<Record<string, unknown>>) => writeWhole(descriptor, `${JSON.stringify(line)}\n`);
  write({ run: header });
  return {
    record: (record) => write({ case: record }),
    end(end) {
      write({ end });
      closeSync(descriptor);
    },
  };
}

/** One call may take only a part of a long line (a pipe, a disk that is nearly full). */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}

/**
 * Reads a journal back. A last line without its end, which a killed run may leave, is dropped.
 * @throws Error, naming the line, when the text is no journal
 */
export function readJournal(text: string): Journal {
  const lines = text.split('\n');
  // After the last line break stands either nothing or half of a line.
  const whole = lines.slice(0, -1).map((line, index) => ({ number: index + 1, ...parsed(line, index + 1) }));
  const header = whole[0]?.run;
  if (header === undefined) throw new Error('it is no journal: its first line does not describe a run');
  if (header.journalVersion !== 1)
    throw new Error(`it is a journal of version ${String(header.journalVersion)}, and this suite reads version 1`);
  const records: CaseRecord[] = [];
  let end: JournalEnd | undefined;
  for (const line of whole.slice(1)) {
    if (line.case !== undefined) records.push(line.case);
    else if (line.end !== undefined) end = line.end;
    else throw new Error(`line ${line.number} is neither a case nor the end of a run`);
  }
  return { header, records, ...(end === undefined ? {} : { end }) };
}

interface Line {
  readonly run?: JournalHeader;
  readonly case?: CaseRecord;
  readonly end?: JournalEnd;
}

function parsed(text: string, number: number): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, with the number of the line.
  }
  throw new Error(`line ${number} is no JSON object`);
}
