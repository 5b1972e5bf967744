import { type CaseContext, defineCase } from '../../case.js';
import type { AccountCast, Account as Somebody } from '../../cast/account-cast.js';
import type { Credential } from '../../cast/credential.js';
import { type Account, OnepwCast } from '../../cast/onepw-cast.js';
import { changePassword } from '../../cast/password-change.js';
import { checkable } from '../../judging/expected-errno.js';
import { CLIENT_ID, REDIRECT_TO, RESUME, SERVICE } from '../../requests/good-values.js';
import { credentialOf, knownTo } from '../../requests/recipe-steps.js';

const SINGLE_USE = 'account-keys/token-single-use-after-success';
const SAME = 'account-keys/keys-are-the-accounts';
const TOLD = 'account-login/optional-parameters-change-nothing-else';
const OTHERS = 'account-keys/leaves-the-tokens-of-other-sessions';

/** Each keyFetchToken once and once more, wherever it comes from; used ones stay so when there are new ones. */
export default defineCase({
  requirements: [SINGLE_USE, OTHERS, SAME],
  whereKnown: [TOLD],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run(context) {
    const { cast, check, edition } = context;
    const bob = await toldMuch(cast);
    const ann = await cast.verifiedAccount({ keys: true });
    const used: Credential[] = [];
    let kA: string | undefined;
    const use = async (as: Credential, law?: string) => {
      const answer = await cast.call('accountKeys', { as });
      check.control(answer);
      const found = cast.keysIn(answer, as).kA;
      kA ??= found;
      check.that(SAME, found === kA, 'the kA of the account', found === kA ? 'that one' : 'another one', answer);
      if (law !== undefined) check.equal(law, found, kA, answer);
      used.push(as);
      for (const each of used) {
        const again = await cast.call('accountKeys', { as: each });
        check.errno(SINGLE_USE, again, 110);
        if (law !== undefined && each === as) check.errno(law, again, 110);
      }
    };
    await use(credentialOf(ann));
    const [first, second, ...others] = tellings(cast);
    const ofTold = checkable(edition, TOLD)?.id;
    for (const told of [first, second]) {
      await use(await keysOfASignIn(cast, ann, told), ofTold);
      await use((await cast.beginChange(ann)).keyFetch);
    }
    const kept = (await cast.confirmedSignIn(ann)).keyFetch;
    for (const told of others) await use(await keysOfASignIn(cast, ann, told), ofTold);
    check.succeeds(OTHERS, await cast.call('accountKeys', { as: kept }));
    if (cast instanceof OnepwCast) await afterNewPasswords({ ...context, cast }, ann as unknown as Account, use);
    check.succeeds(OTHERS, await cast.call('accountKeys', { as: credentialOf(bob) }));
    check.errno(SINGLE_USE, await cast.call('accountKeys', { as: credentialOf(bob) }), 110);
  },
});

type Told = Readonly<Record<string, string>>;

/** What a sign-in may be told besides, for three sign-ins; nothing of it makes its tokens others. */
function tellings(cast: AccountCast): readonly Told[] {
  if (!(cast instanceof OnepwCast)) return [{}, {}, {}];
  const tellings: readonly Told[] = [
    { service: SERVICE },
    { reason: 'reconnect' },
    { service: CLIENT_ID, reason: 'login' },
  ];
  return tellings.map((told) => knownTo(cast, 'accountLogin', told));
}

/** A verified account whose creation had every parameter that one can have for the mailed link. */
async function toldMuch(cast: AccountCast): Promise<Somebody> {
  if (!(cast instanceof OnepwCast)) return cast.verifiedAccount({ keys: true });
  const told = knownTo(cast, 'accountCreate', { service: SERVICE, resume: RESUME, redirectTo: REDIRECT_TO });
  const bob = await cast.account({ keys: true, body: told });
  await cast.verify(bob);
  return bob;
}

async function keysOfASignIn(cast: AccountCast, ann: Somebody, told: Told = {}): Promise<Credential> {
  if (!(cast instanceof OnepwCast)) return (await cast.confirmedSignIn(ann)).keyFetch;
  const { session, keyFetch, answer } = await cast.signIn(ann as Account, { keys: true, body: told });
  await cast.confirm(ann as Account, session, answer);
  return keyFetch ?? cast.token(answer, 'keyFetchToken');
}

/** Those that password/change/finish and account/reset give on request, where they do. */
async function afterNewPasswords(
  { cast, edition }: CaseContext<OnepwCast>,
  ann: Account,
  use: (as: Credential) => Promise<void>,
): Promise<void> {
  const gives = (operation: string) =>
    edition.operations.find(({ id }) => id === operation)?.query?.properties?.keys !== undefined;
  let { account, session } = { account: ann, session: ann.session };
  for (const _round of [1, 2]) {
    if (gives('passwordChangeFinish')) {
      const changed = await changePassword(cast, account, { session, keys: true });
      account = changed.account;
      session = cast.token(changed.answer, 'sessionToken');
      await cast.confirm(account, session, changed.answer);
      await use(cast.token(changed.answer, 'keyFetchToken'));
    }
    if (gives('accountReset')) {
      account = cast.withPassword(account, cast.hex());
      cast.remember(account);
      const { as, body } = cast.resetCall(await cast.resetToken(account), account);
      const wishes = { as, query: { keys: true }, body: { ...(body as object), sessionToken: true } };
      const reset = await cast.must('accountReset', wishes);
      session = cast.token(reset, 'sessionToken');
      await cast.confirm(account, session, reset);
      await use(cast.token(reset, 'keyFetchToken'));
    }
  }
}
