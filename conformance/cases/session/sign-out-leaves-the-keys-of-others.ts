import { defineCase } from '../../case.js';

const LAW = 'session-destroy/other-key-fetch-tokens-survive';

/** The session in the middle signs out. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const [first, second, third] = [await cast.signIn(ann), await cast.signIn(ann), await cast.signIn(ann)];
    check.control(await cast.call('accountKeys', { as: ann.keyFetch }));
    await cast.must('sessionDestroy', { as: second.session, body: {} });
    for (const { keyFetch } of [first, third]) check.succeeds(LAW, await cast.call('accountKeys', { as: keyFetch }));
  },
});
