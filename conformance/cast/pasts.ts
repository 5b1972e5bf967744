import type { Account, AccountCast, Person, Wishes } from './account-cast.js';
import type { Inbox } from './inbox.js';
import type { Turn } from './turns.js';

/**
 * What somebody did before a case meets them: a way to an account with a verified address and a live session that is
 * none of the first session of a new account. Whatever a document promises of an account, it promises of these too.
 */
export type Past = <P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  inbox: Inbox,
  wishes: Wishes,
) => Promise<A>;

/** So many accounts there are to one with a past; a past takes three requests or so. */
const OTHERS_TO_ONE = 4;

const signedInAgain: Past = async (cast, inbox, wishes) => signedIn(cast, await newcomer(cast, inbox), wishes);

const changedThePassword: Past = async (cast, inbox, wishes) => {
  const account = await newcomer(cast, inbox);
  return signedIn(cast, await cast.finishChange(account, await cast.beginChange(account)), wishes);
};

const resetThePassword: Past = async (cast, inbox, wishes) => {
  const account = await newcomer(cast, inbox);
  const renewed = cast.withPassword(account, cast.hex());
  await cast.must('accountReset', cast.resetCall(await cast.resetToken(account, inbox), renewed));
  cast.remember(renewed);
  return signedIn(cast, renewed, wishes);
};

const startedOver: Past = async (cast, inbox, wishes) => {
  const former = await cast.account();
  // Read, so that the next code is the one of the new account.
  await cast.mailedCode(former, inbox);
  await cast.destroy(former);
  const account = await cast.account(wishes, cast.withPassword(former, cast.hex()));
  await cast.verify(account, inbox);
  return account;
};

/** The pasts that people can have whose edition destroys no accounts. */
export const LASTING_PASTS: readonly Past[] = [signedInAgain, changedThePassword, resetThePassword];

/** The pasts that people can have in the other editions. */
export const PASTS: readonly Past[] = [...LASTING_PASTS, startedOver];

/** The past of the next account, undefined for most. */
export function nextPast(turn: Turn, all: readonly Past[]): Past | undefined {
  return all[turn('past', all.length * (OTHERS_TO_ONE + 1))];
}

async function newcomer<P extends Person, A extends Account & P>(cast: AccountCast<P, A>, inbox: Inbox): Promise<A> {
  const account = await cast.account();
  await cast.verify(account, inbox);
  return account;
}

/** The account with the session of a sign-in. */
async function signedIn<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  account: A,
  wishes: Wishes,
): Promise<A> {
  const found = await cast.signIn(account, wishes);
  await cast.confirm(account, found.session, found.answer);
  return { ...account, ...cast.accountOf(account, found, { uid: account.uid }), uid: account.uid };
}
