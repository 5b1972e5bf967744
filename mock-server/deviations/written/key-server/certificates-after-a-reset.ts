import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

const HOUR_MS = 3_600_000;

/** uids of accounts that had a reset. */
const renewed = memory(() => new Set<string>());

const noting: Wraps = {
  'srpPasswords.reset': (next, world) => (uid, password) => {
    renewed(world).add(uid);
    return next(uid, password);
  },
};

const hadOne = (world: World, { uid }: { readonly uid: string }) => renewed(world).has(uid);

/** Faults of certificate/sign that accounts with their first password do not meet. */
export default {
  'last-an-hour': deviation({
    violates: 'certificate-sign/expiry-follows-duration',
    families,
    says: 'A certificate of an account that had a reset is good for an hour, whatever duration was asked for.',
    wrap: {
      ...noting,
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        return hadOne(world, session) ? { ...claims, exp: world.clock.now() + HOUR_MS } : claims;
      },
    },
  }),
};
