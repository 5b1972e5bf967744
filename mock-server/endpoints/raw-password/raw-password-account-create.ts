import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { emailOf } from '../_written-email.js';

export default endpoint('rawPasswordAccountCreate', {
  editions: ['auth-2013'],
  async handle({ body, world, request }) {
    const caller = callerOf(request);
    const email = world.accounts.address(emailOf(world, body.email));
    world.accounts.refuseTaken(email);
    const srp = await world.rawPasswords.newVerifier(email, body.password);
    const account = world.accounts.create({ email, srp, locale: caller.locale });
    world.verification.sendEmailCode(account, {}, caller);
    return { uid: account.uid };
  },
});
