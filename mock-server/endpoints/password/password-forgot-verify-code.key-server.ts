import { DomainError } from '../../domain/domain-error.js';
import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('passwordForgotVerifyCode', {
  editions: ['key-server-2013'],
  handle({ body, world, request }) {
    const token = world.tokens.findBySeed('forgotPasswordToken', body.forgotPasswordToken);
    if (token === undefined) throw new DomainError('InvalidToken');
    return { accountResetToken: world.passwords.submitForgotCode(token, body.code, callerOf(request)).seed };
  },
});
