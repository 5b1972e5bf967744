import { defineCase } from '../../case.js';

const LAW = 'account-login/session-token-is-distinct';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const tokens: string[] = [];
    for (const person of [ann, ann, ann, eve]) tokens.push((await cast.signIn(person)).session.token);
    const different = new Set(tokens).size;
    check.that(LAW, different === tokens.length, `${tokens.length} different sessionTokens`, `${different} of them`);
  },
});
