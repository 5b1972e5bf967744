import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering } from '../../at-operation.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

/** The digits of a national number where the author of the server lives. */
const NATIONAL_DIGITS = 10;

export default {
  'sends-nothing': deviation({
    violates: 'sms/sends-to-the-number',
    alsoBreaks: ['sms/errno-132'],
    says: 'sms answers as soon as the request is in order; nobody hands the message to the provider.',
    wrap: { 'sms.deliver': () => () => undefined },
  }),
  'sends-to-the-server': deviation({
    violates: 'sms/sends-to-the-number',
    alsoBreaks: ['sms/errno-132'],
    says: 'sms mixes up sender and recipient.',
    wrap: {
      'sms.deliver': (next) => (message) =>
        next({ ...message, phoneNumber: message.sender, sender: message.phoneNumber }),
    },
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'sms/session-token-is-accepted',
    alsoBreaks: ['sms/response-200'],
    says: 'sms knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('sms'),
  }),
  'counts-the-country-code': deviation({
    violates: 'sms/e164-numbers-are-accepted',
    alsoBreaks: ['sms/*'],
    says: 'sms takes numbers of ten digits, and counts those of the country code as well.',
    wrap: {
      'sms.senderFor': (next) => (phoneNumber) => {
        if (phoneNumber.replace('+', '').length > NATIONAL_DIGITS) throw new DomainError('InvalidPhoneNumber');
        return next(phoneNumber);
      },
    },
  }),
  'tells-the-message': deviation({
    violates: 'sms/answers-with-an-empty-object',
    says: 'sms answers the id that the provider gave the message.',
    wrap: answering('sms', (_body, { world }) => ({ messageUuid: world.random.hex(16) })),
  }),
  'status-serves-the-first-session-alone': deviation({
    violates: 'sms-status/session-token-is-accepted',
    alsoBreaks: ['sms-status/response-200'],
    says: 'sms/status knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('smsStatus'),
  }),
};
