import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { takesBytes } from '../../http/body.js';
import { UNSPECIFIED, WORDED, WordedFailure, wording } from './_wording.js';

/** The largest JSON body or form, bytes: what the framework of the server takes unless it is told otherwise. */
const MOST_BYTES = 1_048_576;

/** How bodies were read: notes on the profile server of 2020, 1 and 3. */
export default {
  'malformed-json-is-999': difference({
    differs: 'A body that is no JSON is answered with status 400 and errno 999.',
    wrap: wording('InvalidJson', { status: 400, errno: UNSPECIFIED, message: 'Invalid request payload JSON format' }),
  }),
  'large-ones-are-413': difference({
    differs: 'A body that is too large is answered with status 413 and errno 999.',
    wrap: wording('RequestBodyTooLarge', {
      status: 413,
      errno: UNSPECIFIED,
      message: `Payload content length greater than maximum allowed: ${MOST_BYTES}`,
    }),
  }),
  'may-have-a-megabyte': difference({
    differs: 'A JSON body may have 1048576 bytes.',
    wrap: {
      'body.checkSize': (next) => (request, bytes) => {
        if (takesBytes(request.operation)) return next(request, bytes);
        if (bytes > MOST_BYTES) throw new DomainError('RequestBodyTooLarge');
      },
    },
  }),
  'strange-pictures-are-415': difference({
    differs: 'An upload whose content-type is missing, or neither PNG nor JPEG, meets status 415 and errno 999.',
    wrap: {
      ...WORDED,
      'body.checkType': (next, world) => (request) => {
        const { operation, headers } = request;
        if (takesBytes(operation) && !world.images.takes(headers['content-type'] ?? ''))
          throw new WordedFailure({ status: 415, errno: UNSPECIFIED, message: 'Unsupported Media Type' });
        next(request);
      },
    },
  }),
  'uploads-miss-a-header': difference({
    differs: 'The refusal of an upload without a Content-Length has a validation that names the header.',
    wrap: {
      'body.checkLength': (next) => (request) => {
        if (takesBytes(request.operation) && request.headers['content-length'] === undefined)
          throw new DomainError('InvalidParameter', { validation: { source: 'headers', keys: ['content-length'] } });
        next(request);
      },
    },
  }),
  'missing-is-invalid': difference({
    differs: 'The refusal of a missing parameter has the validation of an invalid one and no param.',
    wrap: {
      'parameters.refuse': (next) => (operation, problems) =>
        next(
          operation,
          problems.map((problem) => ({
            ...problem,
            keyword: problem.keyword === 'required' ? 'type' : problem.keyword,
          })),
        ),
    },
  }),
};
