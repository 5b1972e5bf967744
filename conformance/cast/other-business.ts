import { PUSH_PAYLOAD } from '../requests/good-values.js';
import { anotherOfItsKind } from '../requests/other-values.js';
import type { Answered } from '../wire/exchange.js';
import { certificateCall } from './certificate.js';
import type { Credential } from './credential.js';
import { deviceOf } from './devices.js';
import type { Account, OnepwCast } from './onepw-cast.js';
import { PASSWORD_PROOFS, tryProof } from './password-proofs.js';

/** Somebody with a session about whose account much is asked for. */
export interface Busy {
  readonly account: Account;
  readonly session: Credential;
  readonly isVerified: boolean;
  /** Whether nobody else signs in and out again. */
  readonly isAlone?: boolean;
}

/**
 * All that can be asked for an account and that, by the document's words, neither ends nor changes anything it has:
 * what tells of it, what gives out something else, what comes and goes again, and what is refused. A code for a
 * forgotten password and a password change are left out, since each of them may take the place of another.
 */
export async function otherBusiness(cast: OnepwCast, busy: Busy): Promise<void> {
  const { account, isVerified, isAlone = false } = busy;
  // First of all: an account that is not verified may be made again, also one that a server takes for such meanwhile.
  if (isVerified) refusable(await cast.tryCreate(cast.withPassword(account, cast.hex())));
  await asked(cast, busy);
  if (!isAlone) await comeAndGone(cast, busy);
  await triedInVain(cast, busy);
}

async function asked(cast: OnepwCast, { account, session, isVerified }: Busy): Promise<void> {
  const { email } = account;
  for (const operation of ['sessionStatus', 'recoveryEmailStatus', 'accountProfile', 'accountDevices', 'smsStatus'])
    await cast.must(operation, { as: session });
  await cast.must('accountStatus', { query: { uid: account.uid } });
  await cast.must('accountDevicesNotify', { as: session, body: { to: 'all', payload: PUSH_PAYLOAD } });
  // Who is verified already need not be mailed anything (line 780).
  refusable(await cast.call('recoveryEmailResendCode', { as: session, body: {} }));
  const signed = await cast.call('certificateSign', certificateCall(cast, session));
  if (!isVerified) signed.expectation = 'refusal';
  // Both are limited by whoever watches over the server (lines 293 and 393).
  refusable(await cast.call('accountStatusPost', { body: { email } }));
  refusable(await cast.call('accountLoginSendUnblockCode', { body: { email } }));
}

/** One more session, its device and its keys. */
async function comeAndGone(cast: OnepwCast, { account, session, isVerified }: Busy): Promise<void> {
  const { session: other, answer } = await cast.signIn(account, { keys: true });
  // Before the address is verified there are no keys, and a confirmation would verify it.
  if (isVerified) await cast.confirm(account, other, answer);
  refusable(await cast.call('accountKeys', { as: cast.token(answer, 'keyFetchToken') }));
  const { id } = await deviceOf(cast, other, { name: 'Visitor' });
  await cast.must('accountDevice', { as: other, body: { id, name: 'Guest' } });
  await cast.must('accountDeviceDestroy', { as: session, body: { id } });
  const { session: last } = await cast.signIn(account);
  await cast.must('sessionDestroy', { as: last, body: {} });
}

async function triedInVain(cast: OnepwCast, { account, session }: Busy): Promise<void> {
  const stranger = cast.withPassword(account, cast.hex());
  const { uid } = account;
  refusable(await cast.tryLogin(stranger));
  for (const proof of Object.values(PASSWORD_PROOFS)) refusable(await tryProof(cast, proof, stranger));
  refusable(await cast.call('recoveryEmailVerifyCode', { body: { uid, code: cast.hex(16) } }));
  refusable(await cast.call('accountLoginRejectUnblockCode', { body: { uid, unblockCode: 'A1B2C3D4' } }));
  refusable(await cast.call('accountDeviceDestroy', { as: session, body: { id: cast.hex(16) } }));
  const name = { id: anotherOfItsKind(uid), name: 'Nobody' };
  refusable(await cast.call('accountDevice', { as: session, body: name }));
}

/** Whether it is served is not asked here. */
function refusable(answer: Answered): void {
  if (answer.response.status >= 400) answer.expectation = 'refusal';
}
