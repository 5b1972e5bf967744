import { difference } from '../../deviation.js';
import type { RequestContext } from '../../http/context.js';
import type { Wraps } from '../../seams.js';
import { UNSPECIFIED, WORDED, WordedFailure } from './_wording.js';

/** The media type of a request in lower case, without parameters; empty for none. */
function mediaTypeOf({ headers }: RequestContext): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

const isJson = (type: string) => type === '' || type === 'application/json' || /^application\/.+\+json$/.test(type);

/** The fields of a form as JSON has them: text each. */
const formOf = (body: Buffer) => Object.fromEntries(new URLSearchParams(body.toString('utf8')));

/** What a body of another media type than JSON is; undefined for one that is read as JSON after all. */
type Reading = (type: string, body: Buffer) => object | undefined;

function reading(read: Reading): Wraps {
  return {
    ...WORDED,
    'body.parse': (next) => (request, body) => {
      const type = mediaTypeOf(request);
      if (body.length === 0 || isJson(type) || request.operation.id === 'getRandomBytes') return next(request, body);
      if (!type.includes('/'))
        throw new WordedFailure({ status: 400, errno: UNSPECIFIED, message: 'Invalid content-type header' });
      if (type === 'application/x-www-form-urlencoded') return formOf(body);
      return read(type, body) ?? next(request, body);
    },
  };
}

function unsupported(message: string): never {
  throw new WordedFailure({ status: 415, errno: UNSPECIFIED, message });
}

/** What became of bodies by their content-type. */
export default {
  // Notes on 2017, 1.3.
  'forms-are-read': difference({
    differs: 'A form is read like the JSON object with its fields, and a body of bytes has no fields at all.',
    wrap: reading((type) => (type === 'application/octet-stream' ? {} : undefined)),
  }),
  // Notes on 2015, 1.
  'others-are-415': difference({
    differs: 'A form is read like JSON; any other content-type is answered with status 415 and errno 999.',
    wrap: reading((type) =>
      unsupported(type.startsWith('text/') ? 'payload must represent an object' : 'Unspecified error'),
    ),
  }),
};
