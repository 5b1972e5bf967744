import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { answering, around, type Fields } from '../at-operation.js';
import { KEPT, sentBody } from './_bodies.js';
import { WORDED, WordedFailure } from './_wording.js';

const OPERATION = 'certificateSign';

/** The numbers of a key in the order in which they were looked for. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = { RS: ['n', 'e'], DS: ['y', 'p', 'q', 'g'] };

/** certificate/sign: notes on 2017, 1.2; notes on 2015, 1 and 3. */
export default {
  'keeps-the-version': difference({
    differs: 'The version of a publicKey, which no document knows, is certified with it.',
    wrap: {
      ...KEPT,
      ...around(OPERATION, ({ request, input, next }) => {
        const body = input.body as { readonly publicKey: Fields };
        const { version } = (sentBody(request).publicKey ?? {}) as Fields;
        return next(
          version === undefined ? input : { ...input, body: { ...body, publicKey: { ...body.publicKey, version } } },
        );
      }),
    },
  }),
  'says-that-there-is-no-error': difference({
    differs: 'The answer of certificate/sign has an err that is null beside its cert.',
    wrap: answering(OPERATION, (body) => ({ err: null, ...body })),
  }),
  'misses-numbers-last': difference({
    differs: 'certificate/sign looks for the numbers of a key after the verified address; a missing one is errno 108.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) =>
        next(operation, where, value).filter(
          ({ path, keyword }) => keyword !== 'required' || !/^publicKey\.[neypqg]$/.test(path),
        ),
      ...around(OPERATION, ({ input, world, next }) => {
        const { publicKey } = input.body as { readonly publicKey: Fields };
        const missing = NUMBERS[String(publicKey.algorithm)]?.find((name) => publicKey[name] === undefined);
        if (missing === undefined) return next(input);
        if (!world.accounts.get(input.token?.uid ?? '').emailVerified) throw new DomainError('UnverifiedAccount');
        throw new DomainError('MissingParameter', { param: missing });
      }),
    },
  }),
  'knows-no-duration-of-zero': difference({
    differs: 'A certificate for no time at all is refused, errno 107, in the words of the signer.',
    wrap: {
      ...WORDED,
      'certificates.sign': (next) => (token, request) => {
        if (request.duration === 0) {
          const extras = { validation: 'bad duration' };
          throw new WordedFailure({ status: 400, errno: 107, message: 'Invalid parameter in request body', extras });
        }
        return next(token, request);
      },
    },
  }),
};
