import { endpoint } from '../../endpoint.js';

export default endpoint('sessionStatus', {
  editions: ['key-server-2013'],
  handle() {
    return {};
  },
});
