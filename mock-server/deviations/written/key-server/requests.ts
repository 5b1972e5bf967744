import { deviation } from '../../../deviation.js';
import type { RequestContext } from '../../../http/context.js';
import { SPARED } from '../api/_spared.js';
import { families } from './_family.js';

const isPlain = ({ headers }: RequestContext) => headers['content-type']?.trim() === 'application/json';

export default {
  'asks-for-a-charset': deviation({
    violates: 'api/accepts-application-json',
    alsoBreaks: ['*'],
    families,
    says: 'A body whose content-type names no charset is answered 415, except by endpoints that make accounts and tokens.',
    wrap: {
      'endpoints.run': (next, world) => async (request, input) => {
        if (request.method !== 'POST' || !isPlain(request) || SPARED.includes(request.operation.id))
          return next(request, input);
        const { failureBody, errorInfo: info } = world.behaviour;
        const failure = { status: 415, errno: 999, error: 'Unsupported Media Type', message: 'No charset', info };
        return { status: 415, body: failureBody.write({ ...failure, extras: {} }), headers: {} };
      },
    },
  }),
};
