import { type CaseContext, defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { type Account, OnepwCast } from '../../cast/onepw-cast.js';
import { changePassword } from '../../cast/password-change.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const SINGLE_USE = 'account-keys/token-single-use-after-success';
const OTHERS = 'account-keys/leaves-the-tokens-of-other-sessions';

/** Each keyFetchToken once and once more, wherever it comes from; used ones stay so when there are new ones. */
export default defineCase({
  requirements: [SINGLE_USE, OTHERS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run(context) {
    const { cast, check } = context;
    const bob = await cast.verifiedAccount({ keys: true });
    const ann = await cast.verifiedAccount({ keys: true });
    const used: Credential[] = [];
    const use = async (as: Credential) => {
      check.control(await cast.call('accountKeys', { as }));
      used.push(as);
      for (const each of used) check.errno(SINGLE_USE, await cast.call('accountKeys', { as: each }), 110);
    };
    await use(credentialOf(ann));
    for (const _round of [1, 2]) {
      await use((await cast.confirmedSignIn(ann)).keyFetch);
      await use((await cast.beginChange(ann)).keyFetch);
    }
    const kept = (await cast.confirmedSignIn(ann)).keyFetch;
    await use((await cast.confirmedSignIn(ann)).keyFetch);
    check.succeeds(OTHERS, await cast.call('accountKeys', { as: kept }));
    if (cast instanceof OnepwCast) await afterNewPasswords({ ...context, cast }, ann as unknown as Account, use);
    check.succeeds(OTHERS, await cast.call('accountKeys', { as: credentialOf(bob) }));
  },
});

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
      await use(cast.token(changed.answer, 'keyFetchToken'));
    }
    if (gives('accountReset')) {
      account = cast.withPassword(account, cast.hex());
      cast.remember(account);
      const { as, body } = cast.resetCall(await cast.resetToken(account), account);
      const wishes = { as, query: { keys: true }, body: { ...(body as object), sessionToken: true } };
      const reset = await cast.must('accountReset', wishes);
      session = cast.token(reset, 'sessionToken');
      await use(cast.token(reset, 'keyFetchToken'));
    }
  }
}
