import { errnoCases, errnoLine } from '../errno-table.js';
import { HOUR_MS, RSA_PUBLIC_KEY } from '../requests/good-values.js';

const body = { publicKey: RSA_PUBLIC_KEY, duration: HOUR_MS };

/** The ways to earn the errnos of certificate/sign that no family covers. */
export default errnoCases('certificateSign', {
  'address-is-unverified': errnoLine({
    errno: 104,
    needs: ['verifiedAccount'],
    setUp: (cast) => cast.account(),
    control: async (_unverified, cast) =>
      cast.call('certificateSign', { as: (await cast.verifiedAccount()).session, body }),
    attempt: ({ session }, cast) => cast.call('certificateSign', { as: session, body }),
  }),
});
