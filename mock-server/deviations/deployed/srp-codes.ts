import { difference } from '../../deviation.js';
import { without } from '../at-operation.js';

const TELL_OF_A_CODE = ['passwordForgotSendCode', 'passwordForgotResendCode'];

/** Codes of auth-2013: notes on SRP, 6, B. */
export default {
  'of-addresses-are-short': difference({
    differs: 'The code that verifies an address is 8 hex digits.',
    wrap: { 'verification.newCode': (_next, world) => () => world.random.hex(4) },
  }),
  'have-no-length': difference({
    differs: 'password/forgot/send_code and password/forgot/resend_code do not tell the codeLength.',
    wrap: {
      'endpoints.run': (next) => async (request, input) => {
        const answer = await next(request, input);
        return TELL_OF_A_CODE.includes(request.operation.id)
          ? { ...answer, body: without('codeLength')(answer.body as Record<string, unknown>) }
          : answer;
      },
    },
  }),
};
