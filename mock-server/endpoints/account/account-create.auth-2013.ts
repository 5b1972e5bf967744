import { checkedVerifier } from '../../domain/srp-verifiers.js';
import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { VERIFIER_NAMES } from '../_verifier-names.js';
import { emailOf } from '../_written-email.js';

export default endpoint('accountCreate', {
  editions: ['auth-2013'],
  handle({ body, world, request }) {
    const caller = callerOf(request);
    const given = { ...body.srp, stretching: body.passwordStretching };
    const account = world.accounts.create({
      email: emailOf(world, body.email),
      srp: checkedVerifier(world, given, VERIFIER_NAMES),
      locale: caller.locale,
    });
    world.verification.sendEmailCode(account, {}, caller);
    return { uid: account.uid };
  },
});
