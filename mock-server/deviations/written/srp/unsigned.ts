import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Fields, Run } from '../../at-operation.js';
import { refusing } from '../../refusing.js';
import { accountOf } from './_emails.js';
import { EVERYTHING, families, isSignedIn } from './_family.js';

type Condition = (run: Run) => boolean;

const always: Condition = () => true;

/**
 * The operations without a lock that a client of auth-2013 begins with: operationId, first half of ids, path, and who is
 * asked. Of logins, those of accounts that have a session.
 */
const OPEN: readonly (readonly [operation: string, prefix: string, path: string, when: Condition])[] = [
  ['accountCreate', 'account-create', 'account/create', always],
  ['authStart', 'auth-start', 'auth/start', ({ world, input }) => isSignedIn(world, accountOf(world, input.body)?.uid)],
  [
    'authFinish',
    'auth-finish',
    'auth/finish',
    ({ world, input }) =>
      isSignedIn(world, world.tokens.find('srpToken', String((input.body as Fields).srpToken))?.uid),
  ],
  ['rawPasswordAccountCreate', 'raw-password-account-create', 'raw_password/account/create', always],
  ['rawPasswordSessionCreate', 'raw-password-session-create', 'raw_password/session/create', always],
];

function asking([operation, prefix, path, when]: (typeof OPEN)[number]): readonly [string, WrittenDeviation] {
  const written = deviation({
    violates: `${prefix}/needs-no-signature`,
    alsoBreaks: prefix.startsWith('raw') ? ['raw-password-*', 'api/*'] : EVERYTHING,
    families,
    says: `${path} answers 110 to whoever sends no Authorization header.`,
    wrap: refusing(
      operation,
      () => new DomainError('InvalidToken'),
      (run) => run.request.headers.authorization === undefined && when(run),
    ),
  });
  return [`${prefix}-asks-for-one`, written];
}

/** Operations that ask for a signature nobody can make yet. */
export default Object.fromEntries(OPEN.map(asking));
