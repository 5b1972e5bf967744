import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('passwordForgotVerifyCode', {
  casts: ['key-server'],
  needs: ['mailbox'],
  async plain(cast) {
    const { token, code } = await cast.forgot(await cast.verifiedAccount());
    return { body: { code, forgotPasswordToken: token.token } };
  },
});
