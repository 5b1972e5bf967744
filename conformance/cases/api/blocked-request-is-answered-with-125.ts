import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';

const LAW = 'api/errno-125';

export default defineCase({
  requirements: [LAW],
  needs: ['customs'],
  async run({ cast, check, adapters: { customs } }) {
    const { email, authPW } = await cast.account();
    const login = () => cast.call('accountLogin', { body: { email, authPW } });
    check.control(await login());
    check.errno(LAW, await whileCustomsRule(cast, customs, { email, ruling: 'blocked' }, login), 125);
  },
});
