import { defineCase } from '../../case.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { NotRun } from '../../stops.js';

const LAW = 'api/errno-114';

/** What else the backoff protocol asks of this answer, the observers look at. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['customs'],
  async run({ cast, check, adapters: { customs } }) {
    if ('thresholds' in customs) throw new NotRun('customs: no threshold of a profile leads to throttled sign-ins');
    const ann = await cast.accountAlone();
    const login = () => cast.tryLogin(ann);
    check.control(await login());
    check.errno(LAW, await whileItLasts(customs.rule(ann.email, 'throttled'), login), 114);
  },
});
