import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { FailureName } from '../../../domain/domain-error.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { fieldsOf } from '../api/_answers.js';
import { families } from './_family.js';

const JSON_BODY = 'api/failure-has-a-json-body';

/** How often each kind of failure was met. */
const met = memory(() => new Map<string, number>());

const isOfKind = (error: unknown, kind: FailureName) => error instanceof DomainError && error.failure === kind;

/** The code of one kind of failure is another one every time. */
function wavering(kind: FailureName, says: string): WrittenDeviation {
  return deviation({
    violates: 'api/error-code-is-stable',
    families,
    says,
    wrap: {
      'answers.failure': (next, world) => (request, error) => {
        const answer = next(request, error);
        if (!isOfKind(error, kind)) return answer;
        const times = 1 + (met(world).get(kind) ?? 0);
        met(world).set(kind, times);
        const { errors, ...body } = fieldsOf(answer);
        const changed = (errors as Fields[]).map((entry) => ({ ...entry, code: Number(entry.code) + 1000 * times }));
        return { ...answer, body: { ...body, errors: changed } };
      },
    },
  });
}

/** Faults in one kind of failure alone. */
export default {
  'other-types-come-as-text': deviation({
    violates: JSON_BODY,
    alsoBreaks: ['api/client-failure-status-is-4xx', 'session-auth-start/response-default'],
    families,
    says: 'The answer to a body of another type than JSON is plain text.',
    wrap: {
      'answers.shape': (next) => (request, answer) =>
        /json/.test(request.headers['content-type'] ?? 'json')
          ? next(request, answer)
          : { status: 415, body: {}, raw: 'Unsupported Media Type', headers: { 'content-type': 'text/plain' } },
    },
  }),
  'unknown-addresses-come-as-text': deviation({
    violates: JSON_BODY,
    alsoBreaks: [
      'api/client-failure-status-is-4xx',
      'session-auth-start/response-default',
      'password-forgot-send-code/response-default',
      'account-recovery-methods-verify-code/response-default',
    ],
    families,
    says: 'The answer to an address that no account has is plain text.',
    wrap: {
      'answers.failure': (next) => (request, error) => {
        const answer = next(request, error);
        if (!isOfKind(error, 'UnknownAccount')) return answer;
        return { status: answer.status, body: {}, raw: 'Not Found', headers: { 'content-type': 'text/plain' } };
      },
    },
  }),
  'bodies-without-an-object-are-500': deviation({
    violates: 'api/client-failure-status-is-4xx',
    alsoBreaks: [JSON_BODY],
    families,
    says: 'A body that is JSON and no object breaks the server.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        const given = next(request, body);
        if (given === null || (given !== undefined && typeof given !== 'object')) throw new DomainError('Unexpected');
        return given;
      },
    },
  }),
  'unreadable-headers-are-500': deviation({
    violates: 'api/client-failure-status-is-4xx',
    alsoBreaks: [JSON_BODY],
    families,
    says: 'An Authorization header that no signature can be read from breaks the server.',
    wrap: {
      'hawk.readAttributes': (next) => (request) => {
        try {
          return next(request);
        } catch (error) {
          throw request.headers.authorization === undefined ? error : new DomainError('Unexpected');
        }
      },
    },
  }),
  'bad-parameters-have-another-code': wavering(
    'InvalidParameter',
    'The code for a bad parameter counts its occurrences.',
  ),
  'wrong-codes-have-another-code': wavering(
    'InvalidVerificationCode',
    'The error code for a wrong code counts its occurrences.',
  ),
  'wrong-signatures-have-another-code': wavering(
    'InvalidSignature',
    'The code for a wrong signature counts its occurrences.',
  ),
  'unknown-tokens-have-another-code': wavering('InvalidToken', 'The code for an unknown token counts its occurrences.'),
  'bad-json-has-another-code': wavering('InvalidJson', 'The code for what is no JSON counts its occurrences.'),
  'wrong-proofs-have-another-code': wavering('IncorrectPassword', 'The code for a wrong proof counts its occurrences.'),
  'unknown-addresses-have-another-code': wavering(
    'UnknownAccount',
    'The code for an address that no account has counts its occurrences.',
  ),
  'taken-addresses-have-another-code': wavering(
    'AccountExists',
    'The code for an address that has an account counts its occurrences.',
  ),
  'old-signatures-have-another-code': wavering(
    'InvalidTimestamp',
    'The code for a signature of long ago counts its occurrences.',
  ),
};
