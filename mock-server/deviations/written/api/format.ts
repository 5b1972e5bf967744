import { deviation } from '../../../deviation.js';
import type { Answer } from '../../../http/context.js';
import { without } from '../../at-operation.js';
import { answers, fields, hasErrno, headers } from './_answers.js';

const isClientFailure = ({ status }: Answer) => status >= 400 && status < 500;
const isFailure = ({ status }: Answer) => status >= 400;
const isSuccess = ({ status }: Answer) => status === 200;

const EVERY_REFUSAL = [
  '*/errno-*',
  '*/param-*',
  '*/auth',
  '*/response-default',
  'api/*',
  '*/payload-hash-*',
  '*/refused-*',
];
const EVERYTHING = ['*'];

/** Faults in what lines 36 to 107 say of every answer. */
export default {
  'success-is-201': deviation({
    violates: 'api/success-status-is-200',
    alsoBreaks: EVERYTHING,
    says: 'What makes something new is answered with 201.',
    wrap: answers(isSuccess, (answer) => ({ ...answer, status: 201 })),
  }),
  'success-is-text': deviation({
    violates: 'api/success-content-type-is-json',
    says: 'Successes come as text/html.',
    wrap: answers(isSuccess, headers({ 'content-type': 'text/html' })),
  }),
  'no-timestamp': deviation({
    violates: 'api/success-has-timestamp-header',
    alsoBreaks: ['api/timestamp-*'],
    says: 'The Timestamp header is empty.',
    wrap: answers(isSuccess, headers({ timestamp: '' })),
  }),
  'timestamp-in-milliseconds': deviation({
    violates: 'api/timestamp-is-integer-seconds',
    alsoBreaks: ['api/timestamp-is-current'],
    says: 'The Timestamp header counts milliseconds.',
    wrap: {
      'answers.shape': (next, world) => (request, answer) =>
        next(request, headers({ timestamp: String(world.clock.now()) })(answer)),
    },
  }),
  'timestamp-stands-still': deviation({
    violates: 'api/timestamp-is-current',
    alsoBreaks: ['api/server-time-is-current', '*/auth-at-*'],
    says: 'The Timestamp header shows when the server was started.',
    wrap: {
      'answers.shape': (next, world) => {
        const started = String(world.clock.seconds());
        return (request, answer) => next(request, headers({ timestamp: started })(answer));
      },
    },
  }),
  'failures-are-text': deviation({
    violates: 'api/client-failure-content-type-is-json',
    says: 'Refusals come as text/plain.',
    wrap: answers(isFailure, headers({ 'content-type': 'text/plain' })),
  }),
  'failures-have-the-type-that-was-asked-for': deviation({
    violates: 'api/client-failure-is-json-whatever-is-accepted',
    alsoBreaks: ['api/client-failure-content-type-is-json'],
    says: 'Failures have the content-type that the Accept header of the request names, where that is some text.',
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const { accept = '' } = request.headers;
        const isText = isFailure(answer) && accept.startsWith('text/');
        return next(request, isText ? headers({ 'content-type': accept })(answer) : answer);
      },
    },
  }),
  'client-failures-are-500': deviation({
    violates: 'api/client-failure-status-is-4xx',
    alsoBreaks: EVERY_REFUSAL,
    says: 'A request that cannot be served as it is counts as an internal error.',
    wrap: answers(isClientFailure, (answer) => ({ ...answer, status: 500 })),
  }),
  'failures-without-code': deviation({
    violates: 'api/failure-code-equals-status',
    alsoBreaks: ['*/response-default'],
    says: 'The code in an error body is always 400.',
    wrap: answers(
      isFailure,
      fields((given) => ({ ...given, code: 400 })),
    ),
  }),
  'failures-without-error': deviation({
    violates: 'api/failure-error-is-a-string',
    alsoBreaks: ['*/response-default'],
    says: 'Error bodies have no error.',
    wrap: answers(isFailure, fields(without('error'))),
  }),
  'failures-without-errno': deviation({
    violates: 'api/failure-has-errno',
    alsoBreaks: EVERY_REFUSAL,
    says: 'Error bodies call their number code.',
    wrap: answers(isFailure, fields(without('errno'))),
  }),
  'info-is-prose': deviation({
    violates: 'api/info-is-a-link',
    says: 'The info of an error body is a sentence.',
    wrap: answers(
      isFailure,
      fields((given) => ({ ...given, info: 'see the manual' })),
    ),
  }),
  'no-server-time': deviation({
    violates: 'api/timestamp-error-has-server-time',
    alsoBreaks: ['api/server-time-*'],
    says: 'Errno 111 comes without a serverTime.',
    wrap: answers(hasErrno(111), fields(without('serverTime'))),
  }),
  'server-time-in-milliseconds': deviation({
    violates: 'api/server-time-is-in-seconds',
    alsoBreaks: ['api/server-time-is-current'],
    says: 'The serverTime counts milliseconds.',
    wrap: answers(
      hasErrno(111),
      fields((given) => ({ ...given, serverTime: Number(given.serverTime) * 1000 })),
    ),
  }),
  'server-time-is-an-hour-off': deviation({
    violates: 'api/server-time-is-current',
    says: 'The serverTime is the local time of a zone, not that of the API.',
    wrap: answers(
      hasErrno(111),
      fields((given) => ({ ...given, serverTime: Number(given.serverTime) + 3600 })),
    ),
  }),
  'no-email': deviation({
    violates: 'api/email-case-error-has-email',
    alsoBreaks: ['*/email-case-error-shows-the-case-of-creation'],
    says: 'Errno 120 keeps the right spelling to itself.',
    wrap: answers(hasErrno(120), fields(without('email'))),
  }),
};
