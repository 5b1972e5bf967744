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
  'sends-to-the-numbers-of-before': deviation({
    violates: 'sms/sends-to-no-other-number',
    says: 'Every message of an account goes to all numbers that its sessions gave before, as well.',
    wrap: {
      'sms.deliver': (next, world) => (message) => {
        const numbers = new Set(
          world.sms.all().flatMap(({ uid, phoneNumber }) => (uid === message.uid ? phoneNumber : [])),
        );
        for (const phoneNumber of numbers.add(message.phoneNumber)) next({ ...message, phoneNumber });
      },
    },
  }),
  'keeps-the-first-number-of-the-account': deviation({
    violates: 'sms/sends-each-time',
    says: 'Every message of an account goes to the number of its first, whichever session sends.',
    wrap: {
      'sms.deliver': (next, world) => (message) => {
        const first = world.sms.all().find(({ uid }) => uid === message.uid) ?? message;
        next({ ...message, phoneNumber: first.phoneNumber });
      },
    },
    alsoBreaks: ['sms/*'],
  }),
  'sends-before-it-refuses': deviation({
    violates: 'sms/refused-request-sends-nothing',
    alsoBreaks: ['sms/sends-*'],
    says: 'A message that nobody knows is refused when an empty text was sent.',
    wrap: {
      'sms.send': (next, world) => async (session, phoneNumber, messageId, caller) => {
        try {
          return await next(session, phoneNumber, messageId, caller);
        } catch (error) {
          if (error instanceof DomainError && error.failure === 'InvalidMessageId')
            world.sms.deliver({ phoneNumber, sender: '', text: '', uid: session.uid, sentAt: world.clock.now() });
          throw error;
        }
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
  'overlooks-further-digits': deviation({
    violates: 'sms/longer-numbers-are-refused',
    says: 'sms reads as many digits as numbers of its country have, and overlooks what follows.',
    wrap: { 'sms.senderFor': (next) => (phoneNumber) => next(phoneNumber.slice(0, NATIONAL_DIGITS + '+1'.length)) },
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
  'keeps-a-number-for-its-first-account': deviation({
    violates: 'sms/sends-each-time',
    says: 'A number that one account had a message sent to gets none from other accounts.',
    wrap: {
      'sms.deliver': (next, world) => (message) => {
        if (world.sms.read(message.phoneNumber).every(({ uid }) => uid === message.uid)) next(message);
      },
    },
  }),
};
