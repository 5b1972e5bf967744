import { hex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Answer, RequestContext } from '../../../http/context.js';
import { memory } from '../../memory.js';
import { SPARED } from './_spared.js';

/** Parameters that were found missing an odd number of times. */
const missedOnce = memory(() => new Set<string>());

function asksForSignature({ operation, headers }: RequestContext): boolean {
  return operation.security.length === 0 && headers.authorization === undefined && !SPARED.includes(operation.id);
}

/** The first byte of a JSON object. */
const OBJECT = '{'.charCodeAt(0);

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

export default {
  'asks-everybody-for-a-signature': deviation({
    violates: 'api/unmarked-endpoints-need-no-signature',
    alsoBreaks: ['*'],
    says: 'Endpoints without a lock mark ask for an Authorization header too, except those that make accounts and tokens.',
    wrap: {
      'endpoints.run':
        (next) =>
        async (request, input): Promise<Answer> => {
          if (asksForSignature(request)) throw new DomainError('InvalidToken');
          return next(request, input);
        },
    },
  }),
  'asks-for-a-charset': deviation({
    violates: 'api/accepts-application-json',
    alsoBreaks: ['*'],
    families: ['onepw', 'srp'],
    says: 'A body is read as JSON only where its content-type names a charset, except by endpoints that make accounts and tokens.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        const isPlain = request.headers['content-type']?.trim() === 'application/json';
        if (isPlain && !SPARED.includes(request.operation.id)) throw new DomainError('InvalidJson');
        return next(request, body);
      },
    },
  }),
  'reads-latin-1': deviation({
    violates: 'api/bodies-are-read-as-utf8',
    says: 'Request bodies are read as Latin-1.',
    wrap: { 'body.parse': (next) => (request, body) => next(request, Buffer.from(body.toString('latin1'))) },
  }),
  'keeps-hex-as-text': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    alsoBreaks: [
      'account-keys/bundle-opens-with-the-key-fetch-token',
      'password-change-finish/wrap-kb-is-the-one-sent',
    ],
    families: ['onepw'],
    says: 'A wrapKb is stored as the characters that came, cut to 32 of them, and not as the bytes they stand for.',
    wrap: {
      'passwords.set':
        (next) =>
        (uid, { authPW, wrapKb }) =>
          next(uid, { authPW, wrapKb: hex(Buffer.from(wrapKb.slice(0, 32))) }),
    },
  }),
  'compares-passwords-as-text': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families: ['onepw'],
    says: 'An authPW in capital hex digits is another password.',
    wrap: {
      'passwords.signIn': (next) => (email, authPW) => {
        if (authPW !== authPW.toLowerCase()) throw new DomainError('IncorrectPassword', { email });
        return next(email, authPW);
      },
    },
  }),
  'knows-no-other-language': deviation({
    violates: 'api/accept-language-is-tolerated',
    alsoBreaks: ['recovery-email-verify-code/works-from-any-browser'],
    says: 'A request that wishes for a language other than English fails for want of a translation.',
    wrap: {
      'endpoints.run': (next) => async (request, input) => {
        if (request.locale !== undefined && !request.locale.startsWith('en')) throw new DomainError('Unexpected');
        return next(request, input);
      },
    },
  }),
  'changes-its-mind': deviation({
    violates: 'api/errno-is-stable',
    alsoBreaks: ['*/errno-108', '*-required'],
    families: ['onepw', 'srp'],
    says: 'A missing parameter is errno 108 and 107 by turns.',
    wrap: {
      'parameters.refuse': (next, world) => (operation, problems) => {
        const [first] = problems;
        if (first?.keyword !== 'required') return next(operation, problems);
        const key = `${operation.id} ${first.path}`;
        if (missedOnce(world).delete(key)) return next(operation, [{ ...first, keyword: 'type' }]);
        missedOnce(world).add(key);
        return next(operation, problems);
      },
    },
  }),
  'repeats-the-spelling-of-the-request': deviation({
    violates: 'api/email-case-error-shows-the-case-of-creation',
    says: 'Errno 120 repeats the address as the request spells it.',
    wrap: {
      'passwords.signIn': (next) => (email, authPW) => {
        try {
          return next(email, authPW);
        } catch (error) {
          if (!(error instanceof DomainError) || error.failure !== 'IncorrectEmailCase') throw error;
          throw new DomainError('IncorrectEmailCase', { email });
        }
      },
    },
  }),
  'ignores-what-follows-the-json': deviation({
    violates: 'api/text-that-is-nearly-json-is-refused',
    says: 'Of a body the first JSON object is read, and what stands behind it is left.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        const end = body.indexOf('}');
        return next(request, body[0] === OBJECT && end > 0 && !isJson(body) ? body.subarray(0, end + 1) : body);
      },
    },
  }),
  'reads-scripts': deviation({
    violates: 'api/text-that-is-nearly-json-is-refused',
    says: 'Names without quotes, single quotes and a comma too many are read as a script would have them.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        if (isJson(body)) return next(request, body);
        const text = body
          .toString('utf8')
          .replace(/([{,])(\w+):/g, '$1"$2":')
          .replaceAll("'", '"')
          .replace(/,}$/, '}');
        return next(request, Buffer.from(text));
      },
    },
  }),
};
