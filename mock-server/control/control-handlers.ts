import type { operations } from '../../openapi/generated/control.types.js';
import type { ControlPanel } from '../control-panel.js';
import type { AnswerStream } from '../http/context.js';

/** An operationId of the control API. */
export type ControlOperation = keyof operations;

type Part<O extends ControlOperation, P extends 'path' | 'query'> = NonNullable<operations[O]['parameters'][P]>;

type Body<O extends ControlOperation> = [NonNullable<operations[O]['requestBody']>] extends [
  { content: { 'application/json': infer B } },
]
  ? B
  : undefined;

/** Generated types can be written to; what a handler returns need not be. */
type Unwritten<T> = T extends object ? { readonly [K in keyof T]: Unwritten<T[K]> } : T;

type Success<O extends ControlOperation> = operations[O] extends {
  responses: { 200: { content: { 'application/json': infer B } } };
}
  ? Unwritten<B>
  : operations[O] extends { responses: { 200: { content: { 'text/event-stream': string } } } }
    ? AnswerStream
    : never;

/** What a handler gets: everything checked against the control API. */
export interface ControlInput<O extends ControlOperation> {
  readonly path: Part<O, 'path'>;
  readonly query: Part<O, 'query'>;
  readonly body: Body<O>;
  readonly panel: ControlPanel;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** Handlers by operationId. */
export type ControlHandlers = {
  readonly [O in ControlOperation]?: (input: ControlInput<O>) => Success<O> | Promise<Success<O>>;
};

/** Declares the handlers of one file in `control/routes`. */
export function controlHandlers(handlers: ControlHandlers): ControlHandlers {
  return handlers;
}
