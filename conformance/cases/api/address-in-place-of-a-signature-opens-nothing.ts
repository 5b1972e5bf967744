import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';

/** The requests that name an address in place of a session, with the requirement that asks for a signature. */
const OPERATIONS = [
  ['accountDevices', 'account-devices/auth'],
  ['accountKeys', 'account-keys/auth'],
  ['accountRecoveryMethods', 'account-recovery-methods/auth'],
  ['certificateSign', 'certificate-sign/auth'],
  ['passwordChangeAuthStart', 'password-change-auth-start/auth'],
  ['sessionStatus', 'session-status/auth'],
  ['sessionDestroy', 'session-destroy/auth'],
] as const;

/** Whose address it is has to be proved: who says it, in the body or in the query, is refused as anybody is. */
export default defineCase({
  casts: ['key-server'],
  requirements: OPERATIONS.map(([, law]) => law),
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email, session } = ann;
    const { body: signing } = certificateCall(cast, session);
    check.control(await cast.call('accountDevices', { as: session }));
    for (const [operation, law] of OPERATIONS) {
      const body = operation === 'certificateSign' ? { ...(signing as object), email } : { email };
      const isGet = cast.caller.operation(operation).method === 'GET';
      check.refused(law, await cast.call(operation, isGet ? { query: { email } } : { body }));
    }
    check.control(await cast.useSession(session));
  },
});
