import type { WrittenDeviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields, type Run } from '../../at-operation.js';

/** One of the two SRP exchanges: requirement prefixes and paths of its two calls, and what a fault can do to them. */
export interface Exchange {
  readonly startPrefix: string;
  readonly startPath: string;
  readonly finish: string;
  readonly finishPrefix: string;
  readonly finishPath: string;
  /** What else cannot work when the exchange does not. */
  readonly needed: readonly string[];
  /** Whom a fault concerns, for the end of its sentence. */
  readonly whom: string;
  /** The first call answers otherwise to those whom the fault concerns. */
  starting(change: Change): Wraps;
  /** The same of the second call. */
  finishing(change: Change): Wraps;
  /** Puts something around the second call of those whom the fault concerns. */
  aroundFinish(instead: () => never): Wraps;
}

type Change = (body: Fields, run: Run) => Fields;

/**
 * Whether somebody who is about to sign in has a session already: a fault that lets nobody in at all would show no
 * client and no check what it is about.
 */
function hasSession({ input, world }: Run): boolean {
  const { email, srpToken } = input.body as Fields;
  const begun = typeof srpToken === 'string' ? world.tokens.find('srpToken', srpToken)?.uid : undefined;
  const uid = begun ?? world.accounts.findByEmail(String(email))?.uid;
  return uid !== undefined && world.tokens.allOf(uid, 'sessionToken').length > 0;
}

function changing(operation: string, concerns: (run: Run) => boolean, change: Change): Wraps {
  return around(operation, async (run) => {
    const concerned = concerns(run);
    const answer = await run.next(run.input);
    return concerned ? { ...answer, body: change(answer.body as Fields, run) } : answer;
  });
}

function exchange(
  names: { readonly start: string; readonly path: string; readonly finish: string; readonly prefix: string },
  facts: Pick<Exchange, 'needed' | 'whom'> & { readonly concerns: (run: Run) => boolean },
): Exchange {
  const { start, finish, path, prefix } = names;
  const { concerns, ...told } = facts;
  return {
    ...told,
    startPrefix: `${prefix}-start`,
    startPath: `${path}/start`,
    finish,
    finishPrefix: `${prefix}-finish`,
    finishPath: `${path}/finish`,
    starting: (change) => changing(start, concerns, change),
    finishing: (change) => changing(finish, concerns, change),
    aroundFinish: (instead) => around(finish, (run) => (concerns(run) ? instead() : run.next(run.input))),
  };
}

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  session: exchange(
    { start: 'sessionAuthStart', finish: 'sessionAuthFinish', path: 'session/auth', prefix: 'session-auth' },
    // Every check for which somebody signs in twice.
    { needed: ['*'], whom: ' for those who have a session already', concerns: hasSession },
  ),
  change: exchange(
    {
      start: 'passwordChangeAuthStart',
      finish: 'passwordChangeAuthFinish',
      path: 'password/change/auth',
      prefix: 'password-change-auth',
    },
    {
      needed: [
        'account-keys/*',
        'account-reset/*',
        'api/*',
        'password-change-auth-start/*',
        'password-change-auth-finish/*',
        'flow/change-password',
      ],
      whom: '',
      concerns: () => true,
    },
  ),
};

/** The same faults for both exchanges, which say the same of both. */
export function ofBoth(
  faults: (exchange: Exchange) => Readonly<Record<string, WrittenDeviation>>,
): Record<string, WrittenDeviation> {
  return Object.fromEntries(
    Object.entries(EXCHANGES).flatMap(([name, each]) =>
      Object.entries(faults(each)).map(([fault, written]) => [`${name}-${fault}`, written]),
    ),
  );
}
