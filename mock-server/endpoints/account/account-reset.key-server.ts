import { replacedKeyServerVerifier } from '../../domain/key-server-verifiers.js';
import { endpoint } from '../../endpoint.js';

export default endpoint('accountReset', {
  editions: ['key-server-2013'],
  handle({ token, body, world }) {
    // Nothing inside tells an altered bundle from a right one: the payload hash that the request needs protects it.
    const { wrapKb = '', verifier = '' } = world.bundles.open('account/reset', token.requestKey, body.bundle);
    const former = world.srpLogins.verifierOf(world.accounts.get(token.uid));
    const replaced = replacedKeyServerVerifier(world, former, verifier, body.params);
    world.srpPasswords.reset(token.uid, { verifier: replaced, wrapKb });
    return {};
  },
});
