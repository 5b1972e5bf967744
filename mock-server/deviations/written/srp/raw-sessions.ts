import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

const TAKERS = ['accountDevices', 'certificateSign', 'recoveryEmailResendCode', 'sessionDestroy'];

/** Hawk ids of the sessions that raw_password/session/create opened. */
const rawSessions = memory(() => new Set<string>());

/** The operation looks its caller up where such sessions are not kept. */
function refusingAt(operation: string): Wraps {
  return {
    ...answering('rawPasswordSessionCreate', (body, { world }) => {
      const session = world.tokens.findBySeed('sessionToken', String(body.sessionToken));
      if (session !== undefined) rawSessions(world).add(session.tokenId);
      return body;
    }),
    'hawk.findToken': (next, world) => (request, attributes) => {
      const token = next(request, attributes);
      if (request.operation.id === operation && rawSessions(world).has(token.tokenId))
        throw new DomainError('InvalidToken');
      return token;
    },
  };
}

/** Faults in what the sessions are good for that raw_password/session/create opens. */
export default Object.fromEntries(
  TAKERS.map((taker): [string, WrittenDeviation] => [
    `${taker}-knows-none`,
    deviation({
      violates: 'raw-password-session-create/session-token-signs-like-any-other',
      families,
      says: `${taker} refuses the sessionTokens of raw_password/session/create.`,
      wrap: refusingAt(taker),
    }),
  ]),
);
