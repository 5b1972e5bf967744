import { defineCase } from '../../case.js';

const LAW = 'api/refuses-a-future-timestamp';

/** The first second of 2100, as ts: the document names no skew, and none can be that large. */
const FAR_AHEAD = 4_102_444_800;

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const { session: as } = await cast.account();
    check.control(await cast.call('recoveryEmailStatus', { as }));
    check.errno(LAW, await cast.call('recoveryEmailStatus', { as, hawk: { ts: FAR_AHEAD } }), 111);
  },
});
