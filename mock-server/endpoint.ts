import type { Operations } from '../openapi/generated/operation-types.js';
import type { BearerTokenRow, TokenRow } from './domain/rows.js';
import type { RequestContext } from './http/context.js';
import type { UnusualAnswer } from './http/unusual-answer.js';
import type { World } from './world.js';

/** An edition for which types were generated. */
export type TypedEdition = keyof Operations;

/** An operationId of any of the given editions. */
export type OperationId<E extends TypedEdition = TypedEdition> = E extends TypedEdition
  ? keyof Operations[E] & string
  : never;

type OperationTypes<E extends TypedEdition, Op> = E extends TypedEdition
  ? Op extends keyof Operations[E]
    ? Operations[E][Op]
    : never
  : never;

/** The JSON body of an operation's requests; an empty object where it takes none. */
export type RequestBody<E extends TypedEdition, Op> =
  OperationTypes<E, Op> extends {
    requestBody?: { content: { 'application/json': infer B } };
  }
    ? B
    : Record<string, never>;

/** The query parameters of an operation. */
export type Query<E extends TypedEdition, Op> =
  OperationTypes<E, Op> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>;

/** The body of an operation's 200 answer. */
export type SuccessBody<E extends TypedEdition, Op> =
  OperationTypes<E, Op> extends {
    responses: { 200: { content: { 'application/json': infer B } } };
  }
    ? B
    : never;

/** What a handler gets: everything checked, unknown properties dropped. */
export interface HandlerInput<E extends TypedEdition, Op> {
  readonly query: Query<E, Op>;
  readonly body: RequestBody<E, Op>;
  /** The credential the request was signed with; see `signed` for handlers that need one. */
  readonly token: TokenRow;
  /** The bearer token that came instead, on operations that take one; there is no `token` then. */
  readonly bearer?: BearerTokenRow;
  readonly world: World;
  readonly request: RequestContext;
}

type Result<E extends TypedEdition, Op> = SuccessBody<E, Op> | UnusualAnswer;

/** One operation of the mock: method, path, schemas and credential come from the OpenAPI document. */
export interface Endpoint {
  readonly operation: string;
  readonly editions: readonly TypedEdition[];
  handle(input: HandlerInput<never, never>): Promise<unknown> | unknown;
}

/**
 * Declares the operation of one file.
 * @param operation its operationId in every edition named
 */
export function endpoint<E extends TypedEdition, Op extends OperationId<E>>(
  operation: Op,
  definition: {
    readonly editions: readonly E[];
    /** The body of the answer, or something that is no JSON where the operation has other media types. */
    handle(input: HandlerInput<E, Op>): Promise<Result<E, Op>> | Result<E, Op>;
  },
): Endpoint {
  return { operation, editions: definition.editions, handle: definition.handle as unknown as Endpoint['handle'] };
}
