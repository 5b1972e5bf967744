import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { answers, fields, hasErrno, headers, withoutField, withoutHeader } from './_answers.js';

const noRetryAfter = withoutHeader('retry-after');

/** Faults in what lines 1679 and 1697 to 1699 say of the answers that ask for patience. */
function faultsOf(name: string, errno: number): Record<string, WrittenDeviation> {
  return {
    [`${name}-without-the-field`]: deviation({
      violates: `api/${name}-has-retry-after`,
      says: `Errno ${errno} leaves retryAfter to the header.`,
      wrap: answers(hasErrno(errno), withoutField('retryAfter')),
    }),
    [`${name}-without-the-header`]: deviation({
      violates: `api/${name}-has-retry-after-header`,
      says: `Errno ${errno} leaves Retry-After to the body.`,
      wrap: answers(hasErrno(errno), withoutHeader('retry-after')),
    }),
    [`${name}-until-a-date`]: deviation({
      violates: `api/${name}-retry-after-is-seconds`,
      alsoBreaks: [`api/${name}-retry-after-field-equals-header`],
      says: `The Retry-After header of errno ${errno} is a date, the other form that HTTP knows.`,
      wrap: {
        'answers.shape': (next, world) => (request, answer) => {
          const wait = Number(answer.headers['retry-after']) * 1000;
          const dated = () => headers({ 'retry-after': new Date(world.clock.now() + wait).toUTCString() })(answer);
          return next(request, hasErrno(errno)(answer) ? dated() : answer);
        },
      },
    }),
    [`${name}-in-milliseconds`]: deviation({
      violates: `api/${name}-retry-after-field-equals-header`,
      says: `The retryAfter of errno ${errno} counts milliseconds, its header seconds.`,
      wrap: answers(
        hasErrno(errno),
        fields((given) => ({ ...given, retryAfter: Number(given.retryAfter) * 1000 })),
      ),
    }),
  };
}

export default {
  ...faultsOf('too-many-requests', 114),
  ...faultsOf('high-load', 201),
  'high-load-header-for-questions': deviation({
    violates: 'api/high-load-has-retry-after-header',
    says: 'Errno 201 has a Retry-After header where the request was a GET.',
    wrap: {
      'answers.shape': (next) => (request, answer) =>
        next(request, hasErrno(201)(answer) && request.operation.method !== 'GET' ? noRetryAfter(answer) : answer),
    },
  }),
  'high-load-header-for-orders': deviation({
    violates: 'api/high-load-has-retry-after-header',
    says: 'Errno 201 has a Retry-After header where the request was a POST.',
    wrap: {
      'answers.shape': (next) => (request, answer) =>
        next(request, hasErrno(201)(answer) && request.operation.method === 'GET' ? noRetryAfter(answer) : answer),
    },
  }),
};
