import { defineCase } from '../../case.js';
import { differingIn, goodDraft } from '../../cast/pre-verification.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { ACTS } from '../../life/acts.js';
import { lawFinder } from '../../life/laws.js';
import type { Life, Stage } from '../../life/life.js';
import { look } from '../../life/look.js';
import { brokenOnTheWay } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const EXISTS = 'account-status/known-uid-exists';
const TAKEN = 'account-create/errno-101';
const EMAIL = 'recovery-email-status/email-is-the-accounts';
const LAWS = [
  'account-create/account-has-the-given-password',
  'account-keys/keys-are-the-accounts',
  'account-keys/token-single-use-after-success',
  'account-reset/ka-is-kept',
  'account-reset/new-password-is-accepted',
  'account-reset/old-password-is-refused',
  'account-reset/wrap-kb-is-new',
  'password-change-finish/ka-is-kept',
  'password-change-finish/new-password-is-accepted',
  'password-change-finish/old-password-is-refused',
  'password-change-finish/wrap-kb-is-the-one-sent',
  'recovery-email-status/verified-once-the-code-is-given',
  'session-destroy/token-is-refused-afterwards',
  'session-status/succeeds-while-the-token-is-valid',
  'session-status/uid-is-the-accounts',
];

/** Somebody for whose address an issuer vouched does what others do with their accounts. */
export default defineCase({
  requirements: [EXISTS, EMAIL, TAKEN, ...LAWS],
  needs: ['preVerifySigner', 'mailbox'],
  async run({ cast, check, edition, adapters: { preVerifySigner: signer } }) {
    const stage: Stage = { cast, check, law: lawFinder(edition.requirements.map(({ id }) => id)) };
    const person = cast.person();
    const preVerifyToken = differingIn(signer)(goodDraft(signer, person), person);
    const account = await cast.account({ body: { preVerifyToken } }, person);
    const { emailVerified, answer } = await verificationFacts(cast, account.session);
    if (!emailVerified)
      throw brokenOnTheWay(
        'a valid preVerifyToken verified no address',
        'account-create/pre-verify-token-verifies-the-email',
      );
    check.equal(EMAIL, fieldsOf(answer).email, person.email, answer);
    const status = await cast.must('accountStatus', { query: { uid: account.uid } });
    check.equal(EXISTS, fieldsOf(status).exists, true, status);
    const stranger = cast.withPassword(account, cast.hex());
    check.errno(TAKEN, await cast.tryCreate(stranger), 101);
    const { authPW } = stranger;
    const vouched = { email: person.email, authPW, preVerifyToken };
    check.errno(TAKEN, await cast.call('accountCreate', { body: vouched }), 101);
    const life: Life = {
      ...{ account, passwordLaw: 'account-create/account-has-the-given-password', sessions: [account.session] },
      ...{ keys: {}, formerKeys: [], forgotTokens: [], refused: [], tried: 0, looks: 0 },
    };
    await look(life, stage);
    for (const act of ['signsOut', 'changesThePassword', 'resetsThePassword'] as const) {
      await ACTS[act](life, stage);
      await look(life, stage);
    }
  },
});
