import { Blocked } from '../stops.js';
import type { Answered } from '../wire/exchange.js';
import type { Call } from './caller.js';
import type { Cast } from './cast.js';
import type { Credential } from './credential.js';
import { type Halves, keysOfExchange, opened } from './key-server-bundle.js';
import {
  finishCall,
  type KeyServerPerson,
  type KeyServerProof,
  type KeyServerStart,
  type Prover,
  proofOf,
  startOf,
} from './key-server-login.js';
import { SRP_SECRET } from './srp-secret.js';

/** Who begins an SRP exchange: a session by its address, a change of password by its session. */
export interface Starter {
  readonly email: string;
  readonly session?: Credential;
}

/**
 * The two SRP exchanges of key-server-2013: their operations, the first halves of the ids of what these have to keep,
 * the context of the keys of the bundle at their end, and what says that it opens. A body without parameters is an
 * empty object (line 14).
 */
export const EXCHANGES = {
  session: {
    start: { operation: 'sessionAuthStart', call: ({ email }: Starter): Call => ({ body: { email } }) },
    finish: 'sessionAuthFinish',
    laws: { start: 'session-auth-start', finish: 'session-auth-finish' },
    bundle: 'session/auth',
    opens: 'session-auth-finish/bundle-opens-with-the-session-key',
  },
  change: {
    start: { operation: 'passwordChangeAuthStart', call: (who: Starter): Call => ({ as: sessionOf(who), body: {} }) },
    finish: 'passwordChangeAuthFinish',
    laws: { start: 'password-change-auth-start', finish: 'password-change-auth-finish' },
    bundle: 'password/change',
    opens: 'password-change-auth-finish/bundle-opens-with-the-session-key',
  },
} as const;

/** What an exchange is for. */
export type ExchangeName = keyof typeof EXCHANGES;

/** Both of them. */
export const EXCHANGE_NAMES = Object.keys(EXCHANGES) as readonly ExchangeName[];

/** The requirements of a law that both starts, or both finishes, have to keep. */
export function lawOfBoth(part: 'start' | 'finish', law: string): string[] {
  return EXCHANGE_NAMES.map((name) => `${EXCHANGES[name].laws[part]}/${law}`);
}

/** What a request of a step has besides what it needs. */
export type Dress = Pick<Call, 'headers'>;

/** An SRP exchange that has begun, with the answer that began it. */
export interface Begun {
  readonly start: KeyServerStart;
  readonly answer: Answered;
}

/** An SRP exchange that came to its end, with the answer that ended it. */
export interface Ended {
  readonly halves: Halves;
  readonly answer: Answered;
}

/** How often a B is asked for: one in 256 is short. */
export const MOST_STARTS = 8;

/** Begins an exchange, again where the B is one that can be written in two ways. @throws Blocked */
export async function begin(cast: Cast, name: ExchangeName, who: Starter, dress: Dress = {}): Promise<Begun> {
  const { operation, call } = EXCHANGES[name].start;
  for (let asked = 0; asked < MOST_STARTS; asked += 1) {
    const answer = await cast.must(operation, { ...dress, ...call(who) });
    const start = startOf(answer);
    if (start !== undefined) return { start, answer };
  }
  throw new Blocked(`each of ${MOST_STARTS} answers of ${operation} had a short B`);
}

/** The proof that answers a start. */
export function prove(cast: Cast, start: KeyServerStart, person: Prover): KeyServerProof {
  let drawn = 0;
  return proofOf(start, person, () => {
    drawn += 1;
    return drawn === 1 ? SRP_SECRET : Buffer.from(cast.hex(), 'hex');
  });
}

/** Goes through a whole exchange and opens its bundle. @throws Blocked */
export async function goThrough(
  cast: Cast,
  name: ExchangeName,
  who: KeyServerPerson & Starter,
  dress: Dress = {},
): Promise<Ended> {
  const { finish, bundle, opens } = EXCHANGES[name];
  const { start } = await begin(cast, name, who, dress);
  const proof = prove(cast, start, who);
  const answer = await cast.must(finish, { ...dress, ...finishCall(start, proof) });
  return { halves: opened(keysOfExchange(bundle, proof.K), answer, opens), answer };
}

function sessionOf({ email, session }: Starter): Credential {
  if (session === undefined) throw new Blocked(`${email} has no session to change a password with`);
  return session;
}
