import type { Level, LineRange } from '../model.js';
import { suggestion } from '../nearest.js';
import type { Draft } from './derive.js';
import { isRecord } from './schema.js';

/** A row of a ledger file: a statement of the prose. */
export interface LedgerRow {
  readonly id: string;
  readonly operation: string;
  readonly lines: readonly LineRange[];
  readonly level: Level;
  readonly says: string;
  readonly untested?: string;
  readonly reading?: string;
  readonly source?: string;
}

/** An annotation of a derived requirement. */
export interface Amendment {
  readonly amend: string;
  readonly untested?: string;
  readonly reading?: string;
  readonly level?: Level;
  readonly source?: string;
}

const ROW_KEYS = ['id', 'operation', 'lines', 'level', 'says', 'untested', 'reading', 'source'];
const AMENDMENT_KEYS = ['amend', 'untested', 'reading', 'level', 'source'];
const LEVELS = ['MUST', 'SHOULD', 'MAY'];

/** A requirement with everything but its section and link. */
export type Statement = Draft & { readonly level: Level; readonly reading?: string; readonly source?: string };

/** Puts the ledger's rows behind the derived requirements and its amendments onto them. Throws on the first mistake. */
export function mergeLedger(
  file: string,
  ledger: unknown,
  derived: readonly Draft[],
  operationIds: ReadonlyMap<string, string>,
): Statement[] {
  const statements = new Map<string, Statement>();
  for (const draft of derived) statements.set(draft.id, { level: 'MUST', ...draft });
  if (!Array.isArray(ledger)) throw new Error(`${file}: a ledger is a list of rows`);
  for (const [index, entry] of ledger.entries()) {
    const where = `${file}, row ${index + 1}`;
    if (!isRecord(entry)) throw new Error(`${where}: a row is a mapping`);
    if ('amend' in entry) amend(where, checkedAmendment(where, entry), statements);
    else append(where, checkedRow(where, entry, operationIds), statements);
  }
  return [...statements.values()];
}

function amend(where: string, { amend: id, ...notes }: Amendment, statements: Map<string, Statement>): void {
  const statement = statements.get(id);
  if (statement === undefined)
    throw new Error(`${where}: amends "${id}", which is not derived; ${suggestion(id, statements.keys())}`);
  if (statement.kind === 'prose')
    throw new Error(`${where}: amends "${id}", a row of the ledger; change the row itself`);
  statements.set(id, { ...statement, ...notes });
}

function append(where: string, row: LedgerRow, statements: Map<string, Statement>): void {
  if (statements.has(row.id)) throw new Error(`${where}: the id "${row.id}" is taken`);
  statements.set(row.id, { ...row, kind: 'prose' });
}

function checkedRow(
  where: string,
  entry: Readonly<Record<string, unknown>>,
  operationIds: ReadonlyMap<string, string>,
): LedgerRow {
  refuseUnknown(where, entry, ROW_KEYS);
  const row = entry as unknown as LedgerRow;
  for (const key of ['id', 'operation', 'lines', 'level', 'says'] as const) {
    if (row[key] === undefined) throw new Error(`${where}: "${key}" is missing`);
  }
  const prefix = row.operation === '*' ? 'api' : operationIds.get(row.operation);
  if (prefix === undefined)
    throw new Error(
      `${where}: no operation is called "${row.operation}"; ${suggestion(row.operation, operationIds.keys())}`,
    );
  if (!row.id.startsWith(`${prefix}/`)) throw new Error(`${where}: the id "${row.id}" should start with "${prefix}/"`);
  if (!LEVELS.includes(row.level)) throw new Error(`${where}: level is one of ${LEVELS.join(', ')}`);
  return row;
}

function checkedAmendment(where: string, entry: Readonly<Record<string, unknown>>): Amendment {
  refuseUnknown(where, entry, AMENDMENT_KEYS);
  return entry as unknown as Amendment;
}

function refuseUnknown(where: string, entry: object, known: readonly string[]): void {
  for (const key of Object.keys(entry)) {
    if (!known.includes(key)) throw new Error(`${where}: unknown key "${key}"; ${suggestion(key, known)}`);
  }
}
