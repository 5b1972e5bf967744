import { newKeyServerVerifier } from '../../domain/key-server-verifiers.js';
import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('accountCreate', {
  editions: ['key-server-2013'],
  handle({ body, world, request }) {
    const { email } = body;
    const { locale } = callerOf(request);
    // No mail: the document has a call of its own that asks for the code (line 213).
    world.accounts.create({ email, srp: newKeyServerVerifier(world, body), locale });
    return {};
  },
});
