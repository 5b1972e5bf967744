import { defineCase } from '../../case.js';

export default defineCase({
  requirements: ['password-change-finish/token-single-use-after-success'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { passwordChange } = await cast.beginChange(ann);
    const finish = (authPW: string) => {
      cast.remember({ ...ann, authPW });
      return cast.call('passwordChangeFinish', { as: passwordChange, body: { authPW, wrapKb: cast.hex() } });
    };
    check.control(await finish(cast.hex()));
    check.errno('password-change-finish/token-single-use-after-success', await finish(cast.hex()), 110);
  },
});
