import { endpoint } from '../../endpoint.js';

export default endpoint('certificateSign', {
  editions: ['auth-2017'],
  handle({ token, query, body, world }) {
    const { publicKey, duration } = body;
    return { cert: world.certificates.sign(token, { publicKey, duration, service: query.service }) };
  },
});
