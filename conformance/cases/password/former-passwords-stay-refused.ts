import { defineCase } from '../../case.js';
import { certificateOf, generationOf, principalOf } from '../../cast/certificate.js';
import { changePassword } from '../../cast/password-change.js';
import { PASSWORD_PROOFS, tryProof } from '../../cast/password-proofs.js';
import { resetPassword } from '../../cast/reset.js';
import { hasOperation } from '../../requests/has-operation.js';
import { fieldsOf } from '../../wire/exchange.js';

const UID = 'account-login/uid-is-the-accounts';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';
const EMAIL = 'certificate-sign/fxa-verified-email-is-the-address';
const GENERATION = 'certificate-sign/fxa-generation-grows-each-time';
const EXISTS = 'account-status/known-uid-exists';
const EXISTS_BY_EMAIL = 'account-status-post/known-email-exists';

const CHANGE = 'password-change-finish/old-password-is-refused';
const RESET = 'account-reset/old-password-is-refused';
const PROOFS = [
  [PASSWORD_PROOFS['password-change-start'], 'password-change-start/password-from-before-a-'],
  [PASSWORD_PROOFS['account-destroy'], 'account-destroy/password-from-before-a-'],
] as const;
const ofProof = (prefix: string, way: 'change' | 'reset') => `${prefix}${way}-is-refused`;

/** Changes and resets by turns: what stays with the account does, and no password that was replaced comes back. */
export default defineCase({
  requirements: [
    ...[UID, PRINCIPAL, EMAIL, GENERATION, EXISTS, CHANGE, RESET],
    ...PROOFS.flatMap(([, prefix]) => [ofProof(prefix, 'change'), ofProof(prefix, 'reset')]),
  ],
  whereKnown: [EXISTS_BY_EMAIL],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    let ann = await cast.verifiedAccount({ isNew: true });
    const first = await certificateOf(cast, ann.session);
    const principal = principalOf(first);
    let generation = generationOf(first);
    const formers: { readonly former: typeof ann; readonly way: 'change' | 'reset' }[] = [];
    for (const way of ['change', 'reset', 'change'] as const) {
      formers.push({ former: ann, way });
      ann = way === 'change' ? (await changePassword(cast, ann)).account : (await resetPassword(cast, ann)).person;
      const { session, answer } = await cast.signIn(ann);
      check.equal(UID, fieldsOf(answer).uid, ann.uid, answer);
      const exists = await cast.must('accountStatus', { query: { uid: ann.uid } });
      check.equal(EXISTS, fieldsOf(exists).exists, true, exists);
      if (hasOperation(edition, 'accountStatusPost')) {
        const found = await cast.must('accountStatusPost', { body: { email: ann.email } });
        check.equal(EXISTS_BY_EMAIL, fieldsOf(found).exists, true, found);
      }
      const certificate = await certificateOf(cast, session);
      check.equal(PRINCIPAL, principalOf(certificate), principal, certificate.answer);
      check.equal(EMAIL, certificate.payload['fxa-verifiedEmail'], ann.email, certificate.answer);
      const grown = generationOf(certificate);
      check.that(GENERATION, grown > generation, `more than ${generation}`, String(grown), certificate.answer);
      generation = grown;
    }
    for (const { former, way } of formers) {
      check.errno(way === 'change' ? CHANGE : RESET, await cast.tryLogin(former), 103);
    }
    // The two oldest, which one new password has replaced and another one after it.
    for (const { former, way } of formers.slice(0, 2)) {
      for (const [proof, prefix] of PROOFS) check.errno(ofProof(prefix, way), await tryProof(cast, proof, former), 103);
    }
    for (const [proof] of PROOFS) check.control(await tryProof(cast, proof, ann));
  },
});
