import { randomUUID } from 'node:crypto';
import { clientsInTurn } from '../conformance/targets/adapters/clients-in-turn.js';
import { MOCK_CLIENTS, PROFILE_ERRNOS, PUSH_ORIGIN } from '../conformance/targets/control-port.js';
import { freshNameOfAPerson } from '../conformance/targets/local-part.js';
import type { Adapters, Condition } from '../conformance/targets/target.js';
import type { Mock } from '../mock-server/start-mock.js';
import type { World } from '../mock-server/world.js';
import { type Issuer, signerOf } from './pre-verify-issuer.js';

/** Domain of the addresses whose mail the in-process mock keeps. */
const MAIL_DOMAIN = 'example.test';

/** What the browser asked for in which an account was made, so that a profile has it to show. */
const LOCALE = 'en-US';

/**
 * Adapters that reach into the world of a mock in the same process.
 * @param issuer absent for an edition that takes no preVerifyTokens
 */
export function mockAdapters({ world, accounts }: Mock, issuer?: Issuer): Adapters {
  const clientOf = clientsInTurn(MOCK_CLIENTS);
  return {
    // What the mock sends is there before its answer: a second is long.
    mailbox: { domain: MAIL_DOMAIN, patienceMs: 1_000, read: async (address) => world.mail.read(address) },
    accounts: {
      async take() {
        const account = { email: `${freshNameOfAPerson()}@${MAIL_DOMAIN}`, password: randomUUID() };
        const { uid } = accounts.create({ ...account, locale: LOCALE });
        return { ...account, uid };
      },
    },
    clock: {
      advance: async (seconds) => world.clock.advance(seconds * 1000),
      reset: async () => world.clock.reset(),
    },
    faults: { provoke: async (condition) => asyncUndo(provoke(world, condition)) },
    customs: {
      rule: async (email, ruling) =>
        asyncUndo(ruling === 'locked' ? lock(world, email) : world.customs.rule(email, ruling)),
    },
    smsOutbox: { patienceMs: 1_000, read: async (phoneNumber) => world.sms.read(phoneNumber) },
    pushOutbox: {
      patienceMs: 1_000,
      origin: PUSH_ORIGIN,
      read: async (pushCallback) =>
        world.push.read(pushCallback).map(({ ttl, payload }) => ({ pushCallback, ttl, payload })),
    },
    bearerTokens: {
      mint: async ({ uid }, scopes) => world.bearerTokens.mint(uid, scopes, { clientId: clientOf(uid) }),
    },
    cacheSecret: { token: world.settings.secretBearerToken },
    preVerifySigner:
      issuer === undefined
        ? { absent: 'the edition takes no preVerifyTokens' }
        : signerOf(issuer, world.publicOrigin().host),
  };
}

function asyncUndo(undo: () => void): () => Promise<void> {
  return async () => undo();
}

/** Locks an account as customs do, and returns what unlocks it. */
function lock({ accounts, lockout }: World, email: string): () => void {
  const { uid } = lockout.lock(accounts.getByEmail(email).uid);
  return () => {
    if (accounts.find(uid) !== undefined) lockout.unlock(uid);
  };
}

/** Brings a condition about and returns what ends it. */
function provoke(world: World, condition: Condition): () => void {
  switch (condition.kind) {
    case 'account must be reset': {
      const account = world.accounts.getByEmail(condition.email);
      world.accounts.update(account.uid, { mustReset: true });
      return () => undefined;
    }
    case 'too many sessions': {
      const { uid } = world.accounts.getByEmail(condition.email);
      world.accounts.update(uid, { mostSessions: 0 });
      return () => void world.accounts.update(uid, { mostSessions: undefined });
    }
    case 'subscribed': {
      const account = world.accounts.getByEmail(condition.email);
      world.accounts.update(account.uid, { subscriptions: condition.capabilities });
      return () => undefined;
    }
    case 'high load':
      world.load.overload(true);
      return () => world.load.overload(false);
    case 'feature disabled':
      return world.features.disable(condition.feature);
    case 'message rejected':
      return world.sms.rejectTo(condition.phoneNumber);
    case 'unexpected failure':
      return arm(world, { operation: condition.operation, unexpected: true });
    case 'asked too often':
    case 'blocked for security reasons':
      return arm(world, { operation: condition.operation, errno: PROFILE_ERRNOS[condition.kind] });
    case 'OAuth server out of reach':
    case 'auth server out of reach':
      return arm(world, { errno: PROFILE_ERRNOS[condition.kind] });
  }
}

function arm({ faults }: World, fault: Parameters<World['faults']['arm']>[0]): () => void {
  const { id } = faults.arm(fault);
  return () => void faults.disarm(id);
}
