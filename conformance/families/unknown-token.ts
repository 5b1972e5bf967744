import { defineFamily } from '../case.js';
import { credential } from '../cast/credential.js';
import { signedRefusals } from '../judging/signed-refusals.js';

/** Signs with the credentials of a token that nobody issued. */
export default defineFamily('unknown-token', (edition) =>
  signedRefusals(edition, 'bad-token', (call, type, cast) => ({ ...call, as: credential(type, cast.hex()) })),
);
