import type { Answered } from '../wire/exchange.js';
import type { KeyServerCast } from './key-server-cast.js';
import { begin, EXCHANGES, prove, type Starter } from './key-server-exchanges.js';
import { finishCall, type KeyServerPerson } from './key-server-login.js';

/** What changes of password answered that were begun after a reset, each with a proof of another password. */
export interface ProofsAfterReset {
  readonly ofTheNew: Answered;
  readonly ofTheFormer: Answered;
}

/**
 * Signs in with the password that a reset set, and begins two changes of password: one is ended with a proof of that
 * password, the other with one of the password before.
 * @throws Blocked
 */
export async function proveAfterReset(
  cast: KeyServerCast,
  former: KeyServerPerson,
  renewed: KeyServerPerson,
): Promise<ProofsAfterReset> {
  const { session } = await cast.signIn(renewed);
  const answerTo = async (person: KeyServerPerson) => {
    const starter: Starter = { email: person.email, session };
    const { start } = await begin(cast, 'change', starter);
    return cast.call(EXCHANGES.change.finish, finishCall(start, prove(cast, start, person)));
  };
  const ofTheNew = await answerTo(renewed);
  return { ofTheNew, ofTheFormer: await answerTo(former) };
}
