import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { certificateCall } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { isSuccess } from '../../judging/success.js';

/** What a session signs, with the first half of the requirement that says so. */
const OPERATIONS = [
  ['accountDevices', 'account-devices'],
  ['accountRecoveryMethods', 'account-recovery-methods'],
  ['accountRecoveryMethodsSendCode', 'account-recovery-methods-send-code'],
  ['certificateSign', 'certificate-sign'],
  ['passwordChangeAuthStart', 'password-change-auth-start'],
  ['sessionStatus', 'session-status'],
  ['sessionDestroy', 'session-destroy'],
] as const;

const law = (prefix: string) => `${prefix}/token-of-session-auth-finish-is-accepted`;

/** The oldest session of an account, its newest one and one between them; and one of a sign-in after a new password. */
export default defineCase({
  casts: ['key-server'],
  requirements: OPERATIONS.map(([, prefix]) => law(prefix)),
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const sign = async (session: Credential, [operation, prefix]: (typeof OPERATIONS)[number]) => {
      const calls: Partial<Record<typeof operation, Call>> = {
        accountRecoveryMethodsSendCode: { as: session, body: { email: ann.email } },
        certificateSign: certificateCall(cast, session),
        passwordChangeAuthStart: { as: session, body: {} },
        sessionDestroy: { as: session, body: {} },
      };
      const answer = await cast.call(operation, calls[operation] ?? { as: session });
      // Only an answer that finds fault with the credentials says something of the token.
      if (isSuccess(answer) || answer.response.status === 401) check.succeeds(law(prefix), answer);
      else answer.expectation = 'refusal';
    };
    const [middle, newest] = [(await cast.signIn(ann)).session, (await cast.signIn(ann)).session];
    for (const each of OPERATIONS.filter(([operation]) => operation !== 'sessionDestroy'))
      for (const session of [ann.session, newest, middle]) await sign(session, each);
    const renewed = await cast.finishChange(ann, await cast.beginChange({ ...ann, session: newest }));
    const { session } = await cast.signIn(renewed);
    for (const each of OPERATIONS) await sign(session, each);
  },
});
