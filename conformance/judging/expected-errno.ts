import type { Edition, Operation, Requirement } from '../../openapi/model.js';

/** One thing that is wrong with a request. */
export type Fault =
  | 'unsigned'
  | 'bad-signature'
  | 'bad-token'
  | 'stale-timestamp'
  | 'replayed-nonce'
  | 'bad-json'
  | 'bad-parameter'
  | 'missing-parameter'
  | 'no-length'
  | 'too-large';

/** What the error table calls each fault. A request without credentials is no more one than the other of two. */
const MEANINGS: Readonly<Record<Fault, readonly number[]>> = {
  unsigned: [109, 110],
  'bad-signature': [109],
  'bad-token': [110],
  'stale-timestamp': [111],
  'replayed-nonce': [115],
  'bad-json': [106],
  'bad-parameter': [107],
  'missing-parameter': [108],
  'no-length': [112],
  'too-large': [113],
};

/** Parameters whose bad value has an errno of its own besides that of bad parameters. */
const OWN_ERRNO: Readonly<Record<string, number>> = { 'accountLogin.unblockCode': 127 };

/**
 * The errnos an operation may answer a fault with: the one its section lists, else the one of the table that means it.
 * A section that lists 107 and not 108 leaves open which of them a missing parameter is. Empty where the edition has
 * no number for the fault.
 */
export function expectedErrnos({ errorTable }: Edition, operation: Operation, fault: Fault): readonly number[] {
  const listed = new Set(operation.errors.map(({ errno }) => errno));
  if (fault === 'missing-parameter' && listed.has(107) && !listed.has(108)) return [107, 108];
  return MEANINGS[fault].filter((number) => errorTable.some(({ errno }) => errno === number));
}

/** The errnos for a bad value of one parameter, by its name in the body. */
export function errnosOfBadValue(edition: Edition, operation: Operation, name: string): readonly number[] {
  const own = OWN_ERRNO[`${operation.id}.${name}`];
  return [...expectedErrnos(edition, operation, 'bad-parameter'), ...(own === undefined ? [] : [own])];
}

/** A requirement that a check can decide: known to the edition and not `untested`. */
export function checkable({ requirements }: Edition, id: string): Requirement | undefined {
  const requirement = requirements.find((candidate) => candidate.id === id);
  return requirement?.untested === undefined ? requirement : undefined;
}

/** The errno requirement of an operation that a refusal decides: none unless exactly one errno is expected and listed. */
export function errnoRequirements(edition: Edition, operation: Operation, errnos: readonly number[]): string[] {
  const [errno, another] = errnos;
  if (errno === undefined || another !== undefined) return [];
  const id = `${operation.kebab}/errno-${errno}`;
  return checkable(edition, id) === undefined ? [] : [id];
}
