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

/** The variables in an operation's path. */
export type PathVariables<E extends TypedEdition, Op> =
  OperationTypes<E, Op> extends { parameters: { path: infer P } } ? NonNullable<P> : Record<string, never>;

/** The JSON body of an operation's success, whose status may be 200 or any of the two hundreds. */
export type SuccessBody<E extends TypedEdition, Op> =
  OperationTypes<E, Op> extends {
    responses: { 200: { content: { 'application/json': infer B } } };
  }
    ? B
    : OperationTypes<E, Op> extends { responses: { '2XX': { content: { 'application/json': infer B } } } }
      ? B
      : never;

/** What a handler gets: everything checked, unknown properties dropped. */
export interface HandlerInput<E extends TypedEdition, Op> {
  readonly path: PathVariables<E, Op>;
  readonly query: Query<E, Op>;
  readonly body: RequestBody<E, Op>;
  /** The body as it came, on operations that take no JSON. */
  readonly bytes?: Buffer;
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
  readonly editions: readonly string[];
  /** Of a success; 200 when absent. */
  readonly status?: number;
  handle(input: HandlerInput<never, never>): Promise<unknown> | unknown;
  etagOf?(body: never): string | undefined;
  abandon?(body: Readonly<Record<string, unknown>>, world: World): void;
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
    /** Of a success, where the document leaves it open; 200 when absent. */
    readonly status?: number;
    /** What a client can compare by instead of the body, without quotes; such a body has an ETag header. */
    etagOf?(body: SuccessBody<E, Op>): string | undefined;
    /** Told of a JSON body whose parameters were refused, where even that has consequences. */
    abandon?(body: Readonly<Record<string, unknown>>, world: World): void;
  },
): Endpoint {
  const { handle, ...rest } = definition;
  return { operation, ...rest, handle: handle as unknown as Endpoint['handle'] };
}
