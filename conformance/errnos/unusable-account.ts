import type { OnepwCast } from '../cast/onepw-cast.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import type { PresentAdapters } from '../targets/target.js';

/** Two accounts; the attempt makes one of them unusable, the other one stays as it is. */
async function pair(cast: OnepwCast) {
  return { unusable: await cast.account(), usable: await cast.account() };
}

function unusable({ faults }: PresentAdapters, email: string) {
  return faults.provoke({ kind: 'account must be reset', email });
}

/** The ways to meet an account that is unusable until it gets a new password. */
export default [
  ...errnoCases('accountLogin', {
    'account-must-be-reset': errnoLine({
      errno: 126,
      needs: ['faults'],
      setUp: pair,
      control: ({ usable: { email, authPW } }, cast) => cast.call('accountLogin', { body: { email, authPW } }),
      attempt: ({ unusable: { email, authPW } }, cast, adapters) =>
        whileItLasts(unusable(adapters, email), () => cast.call('accountLogin', { body: { email, authPW } })),
    }),
  }),
  ...errnoCases('accountDestroy', {
    'account-must-be-reset': errnoLine({
      errno: 126,
      needs: ['faults'],
      setUp: pair,
      control: ({ usable: { email, authPW } }, cast) => cast.call('accountDestroy', { body: { email, authPW } }),
      attempt: ({ unusable: { email, authPW } }, cast, adapters) =>
        whileItLasts(unusable(adapters, email), () => cast.call('accountDestroy', { body: { email, authPW } })),
    }),
  }),
  ...errnoCases('passwordChangeStart', {
    'account-must-be-reset': errnoLine({
      errno: 126,
      needs: ['faults'],
      setUp: pair,
      control: ({ usable: { email, authPW } }, cast) =>
        cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ unusable: { email, authPW } }, cast, adapters) =>
        whileItLasts(unusable(adapters, email), () =>
          cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
        ),
    }),
  }),
];
