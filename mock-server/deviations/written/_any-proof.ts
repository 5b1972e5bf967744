import type { Wraps } from '../../seams.js';

/** A finish of SRP takes a proof that fits any exchange of the account that has begun. */
export const takingAnyProof: Wraps = {
  'srpLogins.expected': (next, world) => (verifier, srpToken, A) => {
    const begun = [srpToken, ...world.tokens.allOf(srpToken.uid, 'srpToken')];
    const proofs = begun.map((token) => next(verifier, token, A));
    const [own = next(verifier, srpToken, A)] = proofs;
    return { ...own, M: Buffer.concat(proofs.map(({ M }) => M)) };
  },
  'srpLogins.fits': () => (expected, M) => M.length === 32 && expected.includes(M),
};
