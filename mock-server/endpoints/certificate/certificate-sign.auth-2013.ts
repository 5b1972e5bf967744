import { endpoint } from '../../endpoint.js';

export default endpoint('certificateSign', {
  editions: ['auth-2013', 'key-server-2013'],
  handle({ token, body: { publicKey, duration }, world, request }) {
    const cert = world.certificates.sign(token, { publicKey, duration });
    world.accounts.rememberLocale(token.uid, request.locale);
    return { cert };
  },
});
