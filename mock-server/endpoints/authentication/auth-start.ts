import { STRETCHING } from '../../domain/raw-passwords.js';
import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { emailOf } from '../_written-email.js';

export default endpoint('authStart', {
  editions: ['auth-2013'],
  async handle({ body, world, request }) {
    const email = emailOf(world, body.email);
    const account = world.accounts.findByEmail(email);
    if (account !== undefined) await world.rawPasswords.settle(account);
    const { srpToken, verifier, B } = world.srpLogins.start(email, callerOf(request));
    return {
      srpToken: srpToken.tokenId,
      srp: { type: 'SRP-6a/SHA256/2048/v1', salt: verifier.salt, B },
      passwordStretching: { ...STRETCHING, salt: '', ...verifier.stretching },
    };
  },
});
