import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { RequestContext } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { revive } from '../account/_tokens.js';

type Condition = (world: World, token: TokenRow) => boolean;

/**
 * The operation refuses tokens of one origin: those that another operation gave out. Operations that give tokens out do
 * so without a wait, so that what is made while one runs is its own.
 */
export function refusingTokensOf(origin: string, operation: string, when: Condition = () => true): Wraps {
  const made = memory(() => ({ isRunning: false, ids: new Set<string>() }));
  return {
    'endpoints.run': (next, world) => (request, input) => {
      made(world).isRunning = request.operation.id === origin;
      const answer = next(request, input);
      made(world).isRunning = false;
      return answer;
    },
    'tokens.create': (next, world) => (type, uid, facts) => {
      const token = next(type, uid, facts);
      if (made(world).isRunning) made(world).ids.add(token.tokenId);
      return token;
    },
    'hawk.findToken': (next, world) => (request, attributes) => {
      const token = next(request, attributes);
      const isMeant = request.operation.id === operation && made(world).ids.has(token.tokenId);
      if (isMeant && when(world, token)) throw new DomainError('InvalidToken');
      return token;
    },
  };
}

/** The token that signed a request, once its MAC was right. */
const signing = new WeakMap<RequestContext, TokenRow>();

const NOTING_THE_TOKEN: Wraps = {
  'hawk.checkMac': (next) => (request, attributes, token) => {
    next(request, attributes, token);
    signing.set(request, token);
  },
};

/** A request to the operation that fails leaves its token as it was. */
export function sparingTokensOfFailures(operation: string): Wraps {
  return {
    ...NOTING_THE_TOKEN,
    'answers.failure': (next, world) => (request, error) => {
      const token = request === undefined ? undefined : signing.get(request);
      if (token !== undefined && request?.operation.id === operation) revive(world, token);
      return next(request, error);
    },
  };
}

/** A request to the operation that succeeds leaves its token as it was. */
export function sparingTokensOfSuccesses(operation: string): Wraps {
  return {
    'endpoints.run': (next, world) => async (request, input) => {
      const answer = await next(request, input);
      if (request.operation.id === operation && input.token !== undefined) revive(world, input.token);
      return answer;
    },
  };
}
