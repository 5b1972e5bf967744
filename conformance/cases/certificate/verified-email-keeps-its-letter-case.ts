import { defineCase } from '../../case.js';
import { certificateOf } from '../../cast/certificate.js';

const LAW = 'certificate-sign/fxa-verified-email-keeps-its-letter-case';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const person = cast.person();
    const email = `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}`;
    const ann = await cast.account({}, { ...person, email });
    await cast.verify(ann);
    const { payload, answer } = await certificateOf(cast, ann.session);
    check.equal(LAW, payload['fxa-verifiedEmail'], email, answer);
  },
});
