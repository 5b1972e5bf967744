import { endpoint } from '../../endpoint.js';

export default endpoint('accountDeviceDestroy', {
  editions: ['auth-2017'],
  handle({ token, body, world }) {
    world.devices.destroy(token, body.id);
    return {};
  },
});
