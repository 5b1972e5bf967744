import { defineFamily } from '../case.js';
import { signedRefusals } from '../judging/signed-refusals.js';

/** Signs with the id of a live token and a key that is not its own. */
export default defineFamily('wrong-key', (edition) =>
  signedRefusals(edition, 'bad-signature', (call, _type, cast) => ({
    ...call,
    hawk: { key: Buffer.from(cast.hex(), 'hex') },
  })),
);
