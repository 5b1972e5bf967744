import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { SmsRefusal } from '../../../domain/rows.js';
import { memory } from '../../memory.js';
import { answers, fieldsOf, hasErrno, headers, withoutField } from './_answers.js';

/** Whether a message was rejected before. */
const rejected = memory(() => new Set<'once'>());

/** Faults in failures that are the server's own, and in what some refusals tell beside their errno. */
export default {
  'high-load-is-the-clients-fault': deviation({
    violates: 'api/server-failure-status-is-5xx',
    alsoBreaks: ['api/errno-201'],
    families: ['onepw', 'srp'],
    says: 'Under high load the server answers with status 429, as if this client alone asked too often.',
    wrap: answers(hasErrno(201), (answer) => ({ ...answer, status: 429, body: { ...fieldsOf(answer), code: 429 } })),
  }),
  'server-failures-are-text': deviation({
    violates: 'api/server-failure-content-type-is-json',
    says: 'Failures of the server itself come as text/html.',
    wrap: answers(({ status }) => status >= 500, headers({ 'content-type': 'text/html' })),
  }),
  'no-region': deviation({
    violates: 'api/region-error-has-region',
    alsoBreaks: ['api/region-error-names-the-refused-region'],
    says: 'Errno 130 does not tell which region it is about.',
    wrap: answers(hasErrno(130), withoutField('region')),
  }),
  'names-its-own-region': deviation({
    violates: 'api/region-error-names-the-refused-region',
    says: 'The region of errno 130 is the one that the server itself is in.',
    wrap: {
      'sms.senderFor': (next) => async (phoneNumber) => {
        try {
          return await next(phoneNumber);
        } catch (error) {
          if (error instanceof DomainError && error.failure === 'InvalidRegion')
            throw new DomainError('InvalidRegion', { region: 'US' });
          throw error;
        }
      },
    },
  }),
  'no-reason': deviation({
    violates: 'api/rejected-message-has-reason',
    says: 'Errno 132 has a reasonCode, and nothing in words.',
    wrap: answers(hasErrno(132), withoutField('reason')),
  }),
  'no-reason-code': deviation({
    violates: 'api/rejected-message-has-reason-code',
    says: 'Errno 132 has a reason in words, and no code.',
    wrap: answers(hasErrno(132), withoutField('reasonCode')),
  }),
  'later-rejections-have-no-reason-code': deviation({
    violates: 'api/rejected-message-has-reason-code',
    says: 'From the second time on errno 132 has a reason in words, and no code.',
    wrap: {
      'sms.deliver': (next, world) => (message) => {
        try {
          next(message);
        } catch (error) {
          if (!(error instanceof DomainError) || error.failure !== 'MessageRejected') throw error;
          if (!rejected(world).has('once')) {
            rejected(world).add('once');
            throw error;
          }
          throw new DomainError('MessageRejected', { reason: 'Number barred' } as SmsRefusal);
        }
      },
    },
  }),
};
