import type { Attributes } from '../../../../protocol/hawk.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { RequestContext } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';

type Signed = readonly [request: RequestContext, attributes: Attributes];

/**
 * A signature is good if it fits the request, or one of others that the server takes for the same. What a MAC leaves
 * out altogether no client of the right kind could sign for, so this is how one part of it comes to be unchecked.
 */
function alsoFitting(others: (signed: Signed, world: World) => readonly Signed[]): Wraps {
  return {
    'hawk.checkMac': (next, world) => (request, attributes, token) => {
      const fits = ([asked, said]: Signed) => {
        try {
          next(asked, said, token);
          return true;
        } catch {
          return false;
        }
      };
      const signed: Signed = [request, attributes];
      if (![signed, ...others(signed, world)].some(fits)) throw new DomainError('InvalidSignature');
    },
  };
}

export default {
  'fits-either-method': deviation({
    violates: 'api/signature-covers-method',
    says: 'A signature for the other method is good as well.',
    wrap: alsoFitting(([request, said]) => ['GET', 'POST'].map((method) => [{ ...request, method }, said])),
  }),
  'fits-any-path': deviation({
    violates: 'api/signature-covers-path',
    says: 'A signature for any path of the API is good at every other.',
    wrap: alsoFitting(([request, said], { edition }) =>
      edition.operations.map(({ path }) => [{ ...request, target: path }, said]),
    ),
  }),
  'fits-with-and-without-keys': deviation({
    violates: 'api/signature-covers-query',
    says: 'A signature for the query keys=true is good without it, and the other way round.',
    wrap: alsoFitting(([request, said]) =>
      ['', '?keys=true'].map((query) => [{ ...request, target: `${request.path}${query}` }, said]),
    ),
  }),
  'forgives-a-second': deviation({
    violates: 'api/signature-covers-timestamp',
    says: 'A ts that is a second off the signed one is forgiven.',
    wrap: alsoFitting(([request, said]) =>
      [-1, 1].map((second) => [request, { ...said, ts: String(Number(said.ts) + second) }]),
    ),
  }),
  'fits-any-path-of-posts': deviation({
    violates: 'api/signature-covers-path',
    says: 'The signature of a POST for any path of the API is good at every other.',
    wrap: alsoFitting(([request, said], { edition }) =>
      request.method === 'POST' ? edition.operations.map(({ path }) => [{ ...request, target: path }, said]) : [],
    ),
  }),
  'fits-any-keys-of-posts': deviation({
    violates: 'api/signature-covers-query',
    says: 'The signature of a POST for the query keys=true is good without it, and the other way round.',
    wrap: alsoFitting(([request, said]) =>
      request.method === 'POST'
        ? ['', '?keys=true'].map((query) => [{ ...request, target: `${request.path}${query}` }, said])
        : [],
    ),
  }),
  'forgives-a-second-of-posts': deviation({
    violates: 'api/signature-covers-timestamp',
    says: 'A ts of a POST that is a second off the signed one is forgiven.',
    wrap: alsoFitting(([request, said]) =>
      request.method === 'POST'
        ? [-1, 1].map((second) => [request, { ...said, ts: String(Number(said.ts) + second) }])
        : [],
    ),
  }),
};
