import type { Edition, Operation, RequestFault, Requirement } from '../../openapi/model.js';

/** One thing that is wrong with a request. */
export type Fault = RequestFault | 'unsigned';

/** A request without credentials is no more one of these than the other. */
const FAULTS_OF_NO_CREDENTIALS: readonly RequestFault[] = ['bad-signature', 'bad-token'];

/** Parameters whose bad value has an errno of its own besides that of bad parameters. */
const OWN_ERRNO: Readonly<Record<string, number>> = {
  'accountLogin.unblockCode': 127,
  'sms.phoneNumber': 129,
  'sms.messageId': 131,
};

/**
 * The errnos an operation may answer a fault with: the one its section lists, else the one of the table that means it.
 * A section that lists 107 and not 108 leaves open which of them a missing parameter is. Empty where the edition has
 * no number for the fault.
 */
export function expectedErrnos({ errorTable }: Edition, operation: Operation, fault: Fault): readonly number[] {
  const listed = new Set(operation.errors.map(({ errno }) => errno));
  if (fault === 'missing-parameter' && listed.has(107) && !listed.has(108)) return [107, 108];
  const numbersOf = (meant: readonly RequestFault[]) =>
    errorTable.flatMap((row) => (row.fault !== undefined && meant.includes(row.fault) ? [row.errno] : []));
  const numbers = numbersOf(fault === 'unsigned' ? FAULTS_OF_NO_CREDENTIALS : [fault]);
  // A table without a number for what is missing leaves it to the one for what is wrong.
  return numbers.length === 0 && fault === 'missing-parameter' ? numbersOf(['bad-parameter']) : numbers;
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

/** Of a token that is no good, and of an account that does not exist. */
const [INVALID_TOKEN, NO_ACCOUNT] = [110, 102] as const;

/**
 * The errnos that may refuse a token of a destroyed account: that nobody knows it any more, as all that was stored is
 * erased; or that there is no such account, where the section of the operation lists that.
 */
export function errnosOfTheDestroyed(operation: Operation | undefined): readonly number[] {
  const listed = operation?.errors.some(({ errno }) => errno === NO_ACCOUNT) ?? false;
  return listed ? [INVALID_TOKEN, NO_ACCOUNT] : [INVALID_TOKEN];
}

/** What says of a fault that it is refused, in a document that gives it no number. */
const LAWS: { readonly [F in Fault]?: string } = {
  'bad-signature': 'api/refuses-a-wrong-key',
  'bad-token': 'api/refuses-an-unknown-token',
  'stale-timestamp': 'api/refuses-a-stale-timestamp',
  'replayed-nonce': 'api/refuses-a-replayed-nonce',
  'bad-json': 'api/refuses-a-body-that-is-not-json',
};

/** The requirements that the refusal of a fault decides: that of its errno, or the law about the fault. */
export function requirementsAbout(edition: Edition, operation: Operation, fault: Fault): string[] {
  const law = LAWS[fault];
  const laws = law === undefined || checkable(edition, law) === undefined ? [] : [law];
  return [...errnoRequirements(edition, operation, expectedErrnos(edition, operation, fault)), ...laws];
}
