import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { linkParametersOf } from '../_link.js';

export default endpoint('passwordForgotSendCode', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ body, world, request }) {
    const { token: passwordForgotToken, ...state } = world.passwords.sendForgotCode(
      body.email,
      linkParametersOf(body),
      callerOf(request),
    );
    return { passwordForgotToken, ...state };
  },
});
