import { deviation } from '../../../deviation.js';
import { SPARED } from './_spared.js';

export default {
  'serves-few-endpoints': deviation({
    violates: 'api/index-endpoints-are-served',
    alsoBreaks: ['*'],
    says: 'Only what makes accounts and tokens is served; every other endpoint answers 404.',
    wrap: {
      'routes.find': (next) => (method, path) => {
        const operation = next(method, path);
        return operation !== undefined && SPARED.includes(operation.id) ? operation : undefined;
      },
    },
  }),
  'serves-without-the-prefix': deviation({
    violates: 'api/path-starts-with-v1',
    alsoBreaks: ['*'],
    says: 'All endpoints but those that make accounts and tokens are served without the prefix, and only so.',
    wrap: {
      'routes.find': (next) => (method, path) => {
        const operation = next(method, path);
        if (operation !== undefined) return SPARED.includes(operation.id) ? operation : undefined;
        return next(method, `/v1${path}`);
      },
    },
  }),
};
