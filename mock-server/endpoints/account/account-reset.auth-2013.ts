import { checkedVerifier } from '../../domain/srp-verifiers.js';
import { endpoint } from '../../endpoint.js';
import { VERIFIER_NAMES } from '../_verifier-names.js';

export default endpoint('accountReset', {
  editions: ['auth-2013'],
  handle({ body, token, world }) {
    const { wrapKb = '', verifier = '' } = world.bundles.open('account/reset', token.requestKey, body.bundle);
    const given = { verifier, salt: body.srp.salt, stretching: body.passwordStretching };
    const names = { ...VERIFIER_NAMES, verifier: 'bundle' };
    world.srpPasswords.reset(token.uid, { verifier: checkedVerifier(world, given, names), wrapKb });
    return {};
  },
});
