import { types } from 'node:util';
import { endpoints as registered } from '../../openapi/generated/registry/endpoints.js';
import { DomainError } from '../domain/domain-error.js';
import type { BearerTokenRow, TokenRow } from '../domain/rows.js';
import type { Endpoint } from '../endpoint.js';
import type { World } from '../world.js';
import type { Answer, RequestContext } from './context.js';
import { unlessKnown } from './unless-known.js';
import { UnusualAnswer } from './unusual-answer.js';

/** What an operation works on once the pipeline has checked it. */
export interface CheckedInput {
  /** Values of the path's variables. */
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The body as it came, where the operation takes no JSON. */
  readonly bytes?: Buffer;
  /** Undefined on unsigned operations, and where a bearer token came instead. */
  readonly token?: TokenRow;
  readonly bearer?: BearerTokenRow;
}

/** Runs operations. */
export interface EndpointStages {
  /** The answer of an operation; throws the domain's failures. */
  run(request: RequestContext, input: CheckedInput): Promise<Answer>;
  /** Tells an operation of a body whose parameters were refused. */
  abandon(request: RequestContext, body: unknown): void;
}

/** The endpoints of an edition by operationId. */
export function endpointsOf(editionId: string): Map<string, Endpoint> {
  const found = new Map<string, Endpoint>();
  for (const { value } of registered as readonly { readonly value: Endpoint }[]) {
    if ((value.editions as readonly string[]).includes(editionId)) found.set(value.operation, value);
  }
  return found;
}

/** Makes the stage of one mock. */
export function makeEndpointStages(world: World): EndpointStages {
  const endpoints = endpointsOf(world.edition.id);
  return {
    async run(request, input) {
      const endpoint = endpoints.get(request.operation.id);
      if (endpoint === undefined) throw new DomainError('UnknownRoute');
      const { path, query, body, bytes, token, bearer } = input;
      const given = endpoint.handle({ path, query, body, bytes, token, bearer, world, request } as never);
      const result = types.isPromise(given) ? await given : given;
      const { status = 200 } = endpoint;
      if (result instanceof UnusualAnswer) return { status, body: undefined, ...result.parts };
      const etag = endpoint.etagOf?.(result as never);
      if (etag === undefined) return { status, body: result, headers: {} };
      return unlessKnown(request, { status, body: result, headers: { etag: `"${etag}"` } });
    },
    abandon({ operation }, body) {
      if (typeof body !== 'object' || body === null) return;
      endpoints.get(operation.id)?.abandon?.(body as Readonly<Record<string, unknown>>, world);
    },
  };
}
