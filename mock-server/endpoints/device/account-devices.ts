import { endpoint } from '../../endpoint.js';

export default endpoint('accountDevices', {
  editions: ['auth-2017'],
  handle({ token, world, request }) {
    return world.devices.list(token, request.locale).map((device) => ({ ...device }));
  },
});
