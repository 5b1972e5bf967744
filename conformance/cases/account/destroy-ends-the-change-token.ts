import { defineCase } from '../../case.js';

const LAW = 'account-destroy/password-change-tokens-die';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const authPW = cast.hex();
    const finishCall = async (from: typeof ann) => ({
      as: (await cast.beginChange(from)).passwordChange,
      body: { authPW, wrapKb: cast.hex() },
    });
    const changed = { ...ann, authPW };
    const control = await finishCall(ann);
    cast.remember(changed);
    check.control(await cast.call('passwordChangeFinish', control));
    const kept = await finishCall(changed);
    await cast.destroy(changed);

    // "All stored data is erased": nobody can know such a token any more, which is what errno 110 says.
    check.errno(LAW, await cast.call('passwordChangeFinish', kept), 110);
  },
});
