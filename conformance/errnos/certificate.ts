import { certificateCall } from '../cast/certificate.js';
import { errnoCases, errnoLine } from '../errno-table.js';

/** The ways to earn the errnos of certificate/sign that no family covers. */
export default errnoCases('certificateSign', {
  'address-is-unverified': errnoLine({
    errno: 104,
    casts: ['onepw', 'srp'],
    needs: ['verifiedAccount'],
    setUp: (cast) => cast.account(),
    control: async (_unverified, cast) =>
      cast.call('certificateSign', certificateCall(cast, (await cast.verifiedAccount()).session)),
    attempt: ({ session }, cast) => cast.call('certificateSign', certificateCall(cast, session)),
  }),
});
