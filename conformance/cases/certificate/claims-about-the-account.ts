import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { countsSeconds } from '../../judging/server-clock.js';

export default defineCase({
  requirements: [
    'certificate-sign/fxa-generation-is-a-number',
    'certificate-sign/fxa-last-auth-at-is-in-seconds',
    'certificate-sign/fxa-verified-email-is-the-address',
  ],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session, email } = await cast.verifiedAccount();
    const { payload, answer } = await certificateOf(cast, session);
    const generation = payload['fxa-generation'];
    const isNumber = typeof generation === 'number';
    const found = inWords(generation);
    check.that('certificate-sign/fxa-generation-is-a-number', isNumber, 'a number', found, answer);
    const authAt = payload['fxa-lastAuthAt'];
    check.that(
      'certificate-sign/fxa-last-auth-at-is-in-seconds',
      countsSeconds(authAt, cast.caller.serverSeconds()),
      'a time in seconds since 1970',
      inWords(authAt),
      answer,
    );
    check.equal('certificate-sign/fxa-verified-email-is-the-address', payload['fxa-verifiedEmail'], email, answer);
  },
});
