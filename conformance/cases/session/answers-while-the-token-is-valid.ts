import { defineCase } from '../../case.js';

/** How often the status is asked for: a token that is used up, or counted down, shows by then. */
const TIMES = 20;

export default defineCase({
  requirements: ['session-status/succeeds-while-the-token-is-valid'],
  casts: ['onepw', 'key-server'],
  async run({ cast, check }) {
    const { session } = await cast.account();
    for (let asked = 0; asked < TIMES; asked += 1) {
      const status = await cast.call('sessionStatus', { as: session });
      check.succeeds('session-status/succeeds-while-the-token-is-valid', status);
    }
  },
});
