import { endpoint } from '../../endpoint.js';

export default endpoint('accountLoginRejectUnblockCode', {
  editions: ['auth-2017'],
  handle({ body, world }) {
    world.unblockCodes.reject(body.uid, body.unblockCode);
    return {};
  },
});
