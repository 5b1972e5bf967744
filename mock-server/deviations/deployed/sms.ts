import { isE164 } from '../../../protocol/e164.js';
import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { taking } from './_bodies.js';

/** sms: notes on 2017, 1.2. */
export default {
  'numbers-have-a-form': difference({
    differs: 'A phone number that is not in E.164 form is an invalid parameter, errno 107.',
    wrap: taking({ sms: { phoneNumber: (value) => typeof value === 'string' && isE164(value) } }),
  }),
  'unreadable-numbers-are-999': difference({
    differs: 'A phone number of a country code that nobody has breaks the server, status 500 and errno 999.',
    wrap: {
      'sms.senderFor': (next) => async (phoneNumber) => {
        const { default: library } = await import('google-libphonenumber');
        try {
          library.PhoneNumberUtil.getInstance().parse(phoneNumber);
        } catch {
          throw new DomainError('Unexpected');
        }
        return next(phoneNumber);
      },
    },
  }),
};
