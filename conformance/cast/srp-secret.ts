import { randomBytes } from 'node:crypto';

/**
 * The secret of the suite in its SRP exchanges, 32 raw bytes. One does for all of them: each has a B of its own, and an
 * A that is known already saves a sixth of what a sign-in costs.
 */
export const SRP_SECRET: Buffer = randomBytes(32);
