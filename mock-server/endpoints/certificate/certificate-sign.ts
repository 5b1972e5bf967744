import { endpoint } from '../../endpoint.js';

export default endpoint('certificateSign', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ token, query, body, world, request }) {
    const { publicKey, duration } = body;
    const cert = world.certificates.sign(token, { publicKey, duration, service: query.service });
    // As on the deployed server: clients that opened the account without a language say it here.
    world.accounts.rememberLocale(token.uid, request.locale);
    return { cert };
  },
});
