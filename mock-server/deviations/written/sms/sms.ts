import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

/** The number that each session sent to first, by the session's tokenId. */
const firstNumbers = memory(() => new Map<string, string>());

/** The digits of a national number where the author of the server lives. */
const NATIONAL_DIGITS = 10;

export default {
  'sends-nothing': deviation({
    violates: 'sms/sends-to-the-number',
    alsoBreaks: ['sms/errno-132', 'sms/sends-each-time'],
    says: 'sms answers as soon as the request is in order; nobody hands the message to the provider.',
    wrap: { 'sms.deliver': () => () => undefined },
  }),
  'sends-to-the-server': deviation({
    violates: 'sms/sends-to-the-number',
    alsoBreaks: ['sms/errno-132', 'sms/sends-each-time'],
    says: 'sms mixes up sender and recipient.',
    wrap: {
      'sms.deliver': (next) => (message) =>
        next({ ...message, phoneNumber: message.sender, sender: message.phoneNumber }),
    },
  }),
  'keeps-the-first-number': deviation({
    violates: 'sms/sends-each-time',
    says: 'Every message of a session goes to the number of its first.',
    wrap: {
      'sms.send': (next, world) => (session, phoneNumber, messageId, caller) => {
        const number = firstNumbers(world).get(session.tokenId) ?? phoneNumber;
        firstNumbers(world).set(session.tokenId, number);
        return next(session, number, messageId, caller);
      },
    },
    alsoBreaks: ['sms/*', 'api/region-error-names-the-refused-region'],
  }),
  'sends-a-number-one-message': deviation({
    violates: 'sms/sends-each-time',
    says: 'Of several messages of an account to a number the first is sent.',
    wrap: {
      'sms.deliver': (next, world) => (message) => {
        if (world.sms.read(message.phoneNumber).some(({ uid }) => uid === message.uid)) return;
        next(message);
      },
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
