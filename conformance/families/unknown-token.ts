import { defineFamily } from '../case.js';
import { signedRefusals } from '../judging/signed-refusals.js';

/** Signs with the credentials of a token that nobody issued. */
export default defineFamily('unknown-token', (edition) =>
  signedRefusals(edition, 'bad-token', (call, type, cast) => ({ ...call, as: cast.credential(type, cast.hex()) })),
);
