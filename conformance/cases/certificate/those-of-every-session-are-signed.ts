import { defineCase } from '../../case.js';
import { certificateOf, publishedKeys } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { rawAccount, rawSession } from '../../cast/raw-password.js';
import { judgeSignature } from '../../judging/certificate-signature.js';

/** The session of a second sign-in, and that of a password that was sent as it is. */
export default defineCase({
  requirements: ['certificate-sign/cert-verifies-with-the-servers-key'],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const sessions: Credential[] = [(await cast.signIn(ann)).session];
    const bob = await rawAccount(cast);
    await cast.must('recoveryEmailVerifyCode', { body: { uid: bob.uid, code: await cast.mailedCode(bob) } });
    sessions.push(await rawSession(cast, bob));
    const keys = await publishedKeys(cast);
    for (const session of sessions) judgeSignature(check, (await certificateOf(cast, session)).answer, keys);
  },
});
