import { defineCase } from '../../case.js';
import { certificateOf } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { DSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'certificate-sign/fxa-verified-email-keeps-its-letter-case';
const EMAIL = 'recovery-email-status/email-is-the-accounts';

export default defineCase({
  requirements: [LAW, EMAIL],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const person = cast.person();
    const email = `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}`;
    const ann = await cast.account({}, { ...person, email });
    const ask = async (session: Credential) => {
      const status = await cast.must('recoveryEmailStatus', { as: session });
      check.equal(EMAIL, fieldsOf(status).email, email, status);
    };
    await ask(ann.session);
    await cast.verify(ann);
    const look = async (session: Credential, key = {}) => {
      const { payload, answer } = await certificateOf(cast, session, key);
      check.equal(LAW, payload['fxa-verifiedEmail'], email, answer);
    };
    await look(ann.session);
    await look(ann.session, { publicKey: DSA_PUBLIC_KEY });
    const beside = await cast.signIn(ann);
    await cast.confirm(ann, beside.session, beside.answer);
    await look(beside.session);
    await ask(beside.session);
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    const { session, answer } = await cast.signIn(changed);
    await cast.confirm(changed, session, answer);
    await look(session);
    await ask(session);
  },
});
