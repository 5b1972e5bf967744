import { difference } from '../../deviation.js';
import type { World } from '../../world.js';
import { answering, type Fields } from '../at-operation.js';

const OPERATION = 'accountLogin';

const isVerified = (world: World, { uid }: Fields) => world.accounts.find(String(uid))?.emailVerified === true;

/** account/login: notes on 2017, 1.2. */
export default {
  'tells-of-the-mail': difference({
    differs: 'account/login tells in emailSent whether it mailed something to be confirmed.',
    wrap: answering(OPERATION, (body, { world }) => ({
      ...body,
      emailSent: !isVerified(world, body) || body.verified === false,
    })),
  }),
  'says-signup': difference({
    differs: 'The verificationReason of an account whose address was never verified is signup.',
    wrap: answering(OPERATION, (body, { world }) =>
      'verificationReason' in body && !isVerified(world, body) ? { ...body, verificationReason: 'signup' } : body,
    ),
  }),
};
