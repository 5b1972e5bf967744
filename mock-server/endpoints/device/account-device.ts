import { endpoint } from '../../endpoint.js';

export default endpoint('accountDevice', {
  editions: ['auth-2017'],
  handle({ token, body, world }) {
    const { id, ...details } = body;
    return { ...world.devices.save(token, id, details) };
  },
});
