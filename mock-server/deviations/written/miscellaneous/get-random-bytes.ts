import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering } from '../../at-operation.js';
import { refusing } from '../../refusing.js';

const OP = 'getRandomBytes';

export default {
  'asks-for-a-signature': deviation({
    violates: 'get-random-bytes/needs-no-signature',
    alsoBreaks: [
      'api/unmarked-endpoints-need-no-signature',
      'get-random-bytes/plain-call-succeeds',
      'get-random-bytes/response-200',
      'flow/create-account',
    ],
    says: 'get_random_bytes asks for a signature.',
    wrap: refusing(
      OP,
      () => new DomainError('InvalidToken'),
      ({ request }) => request.headers.authorization === undefined,
    ),
  }),
  'asks-for-a-body': deviation({
    violates: 'get-random-bytes/plain-call-succeeds',
    alsoBreaks: ['get-random-bytes/needs-no-signature', 'get-random-bytes/response-200', 'flow/create-account'],
    says: 'get_random_bytes wants a JSON body, as every POST may be asked for one, though it has no parameters.',
    wrap: refusing(
      OP,
      () => new DomainError('InvalidJson'),
      ({ request }) => Number(request.headers['content-length'] ?? 0) === 0,
    ),
  }),
  'gives-16-bytes': deviation({
    violates: 'get-random-bytes/gives-32-bytes',
    alsoBreaks: ['get-random-bytes/response-200-data'],
    says: 'get_random_bytes gives 16 bytes.',
    wrap: answering(OP, (body) => ({ data: String(body.data).slice(0, 32) })),
  }),
  'gives-the-same-again': deviation({
    violates: 'get-random-bytes/differs-each-time',
    says: 'get_random_bytes gives the same bytes in every answer.',
    wrap: answering(OP, () => ({ data: 'c4'.repeat(32) })),
  }),
  'gives-base64': deviation({
    violates: 'get-random-bytes/data-is-base16',
    alsoBreaks: ['get-random-bytes/gives-32-bytes', 'get-random-bytes/response-200-data', 'flow/create-account'],
    says: 'get_random_bytes writes its data in base64.',
    wrap: answering(OP, (body) => ({ data: Buffer.from(String(body.data), 'hex').toString('base64') })),
  }),
  'repeats-the-second-half': deviation({
    violates: 'get-random-bytes/every-byte-varies',
    says: 'The last 16 bytes of get_random_bytes are the same in every answer.',
    wrap: answering(OP, (body) => ({ data: `${String(body.data).slice(0, 32)}${'5c'.repeat(16)}` })),
  }),
  'writes-16-bytes-twice': deviation({
    violates: 'get-random-bytes/no-byte-follows-from-another',
    says: 'get_random_bytes draws 16 bytes and writes them twice.',
    wrap: answering(OP, (body) => ({ data: String(body.data).slice(0, 32).repeat(2) })),
  }),
  'gives-bytes-of-ascii': deviation({
    violates: 'get-random-bytes/every-bit-varies',
    says: 'The bytes of get_random_bytes are those of characters of ASCII.',
    wrap: answering(OP, (body) => ({
      data: Buffer.from(Buffer.from(String(body.data), 'hex').map((byte) => byte & 0x7f)).toString('hex'),
    })),
  }),
  'gives-decimal-digits': deviation({
    violates: 'get-random-bytes/every-value-occurs',
    says: 'get_random_bytes writes no digit above 9.',
    wrap: answering(OP, (body) => ({
      data: String(body.data).replace(/[a-f]/g, (digit) => `${digit.charCodeAt(0) % 10}`),
    })),
  }),
  'gives-no-zero-bytes': deviation({
    violates: 'get-random-bytes/every-value-occurs',
    says: 'The bytes of get_random_bytes are those that a text may have in C, which ends with a zero.',
    wrap: answering(OP, (body) => ({
      data: Buffer.from(Buffer.from(String(body.data), 'hex').map((byte) => byte || 0xff)).toString('hex'),
    })),
  }),
  'loses-zeros-in-front': deviation({
    violates: 'get-random-bytes/gives-32-bytes',
    alsoBreaks: ['get-random-bytes/response-200-data'],
    says: 'get_random_bytes writes its bytes as a number, without the zero bytes in front.',
    wrap: answering(OP, (body) => ({ data: String(body.data).replace(/^(?:00)+/, '') })),
  }),
};
