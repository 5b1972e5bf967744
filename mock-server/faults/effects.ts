import { DomainError, type FailureName } from '../domain/domain-error.js';
import type { Answer, RequestContext } from '../http/context.js';
import type { World } from '../world.js';
import type { Fault } from './fault.js';

/** Seconds that a client is told to wait when the fault does not say. */
const DEFAULT_WAIT_SECONDS = 30;

/** The errors of the edition as a fault can name them: `TooManyRequests`. */
export function errorNames(world: Pick<World, 'behaviour'>): FailureName[] {
  return Object.keys(world.behaviour.errors) as FailureName[];
}

/** The error that an errno or a name stands for; undefined when the edition has none. Of two with 999, the failure. */
export function errorNamed(world: Pick<World, 'behaviour'>, errno: number | string): FailureName | undefined {
  const fits = (name: FailureName) =>
    typeof errno === 'string' ? name === errno : world.behaviour.errors[name]?.errno === errno;
  return errorNames(world).filter(fits).at(-1);
}

/** What a struck call is answered; undefined for a fault that only delays. */
export function answerOf(world: World, fault: Fault, request: RequestContext, due?: Answer): Answer | undefined {
  if (fault.errno !== undefined) return failing(world, request, errorNamed(world, fault.errno), fault.fields);
  if (fault.unexpected === true) return failing(world, request, 'Unexpected', fault.fields);
  if (fault.status !== undefined) return strange(fault.status, fault.body ?? '');
  if (fault.reset === true) return { ...EMPTY, wire: { reset: true } };
  if (fault.truncateAt !== undefined && due !== undefined) return { ...due, wire: { cutAt: fault.truncateAt } };
  return undefined;
}

/** Seconds that an answer tells its client to wait; undefined for one that tells none. */
export function secondsToldIn(answer: Answer | undefined): number | undefined {
  const told = Number(answer?.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(told) ? told : undefined;
}

/** The same in words, for the log. */
export function wordsFor({ errno, unexpected, status, reset, truncateAt, latencyMs }: Fault): string {
  const delay = latencyMs === undefined ? [] : [`waited ${latencyMs} ms`];
  const effect = [
    ...(errno === undefined ? [] : [`answered ${errno}`]),
    ...(unexpected === true ? ['failed unexpectedly'] : []),
    ...(status === undefined ? [] : [`answered status ${status}`]),
    ...(reset === true ? ['reset the connection'] : []),
    ...(truncateAt === undefined ? [] : [`cut the answer after ${truncateAt} bytes`]),
  ];
  return [...delay, ...effect].join(', ');
}

const EMPTY: Answer = { status: 200, body: {}, headers: {} };

function strange(status: number, text: string): Answer {
  return { status, body: undefined, headers: { 'content-type': 'text/plain; charset=utf-8' }, raw: text };
}

function failing(world: World, request: RequestContext, name: FailureName = 'Unexpected', fields: object = {}): Answer {
  const facts = { ...necessaryFacts(world, name), ...fields };
  return world.answers.failure(request, new DomainError(name, facts as never));
}

/** What the document promises beside an errno is there even when the fault does not give it. */
function necessaryFacts(world: World, name: FailureName): object {
  switch (name) {
    case 'TooManyRequests':
    case 'ServiceUnavailable':
    case 'FeatureDisabled':
      return { retryAfter: DEFAULT_WAIT_SECONDS };
    case 'InvalidTimestamp':
      return { serverTime: world.clock.seconds() };
    case 'MessageRejected':
      return { reason: 'rejected', reasonCode: '0' };
    default:
      return {};
  }
}
