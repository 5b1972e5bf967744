import { randomUUID } from 'node:crypto';
import { HarnessError } from '../stops.js';
import { clientsInTurn } from './adapters/clients-in-turn.js';
import { freshNameOfAPerson } from './local-part.js';
import { restmail } from './mailbox/restmail.js';
import { reasonOf } from './reason-of.js';
import type { Adapters, Condition, PushMessage, SmsMessage } from './target.js';

/** Push callbacks that the mock accepts: those of the push service of the time. */
export const PUSH_ORIGIN = 'https://updates.push.services.mozilla.com';

/** To whom a mock gives bearer tokens; to it every client is known. */
export const MOCK_CLIENTS = ['5882386c6d801776', '98e6508e88680e1a'] as const;

/** The language of a browser in which such an account was made, so that a profile has it to show. */
const LOCALE = 'en-US';

/** The numbers of what a mock of a profile server can be made to say. */
export const PROFILE_ERRNOS = {
  'asked too often': 114,
  'blocked for security reasons': 125,
  'OAuth server out of reach': 104,
  'auth server out of reach': 105,
} as const;

/** What opens the cache of a profile server that was started without another secret. */
const CACHE_SECRET = '8675309jenny';

/** Sends one control request and reads its JSON. @throws Error that names what was asked */
type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

/**
 * Every adapter that the control port of a mock can serve.
 * @param url origin of the control port
 * @param mailDomain domain of addresses whose mail the mock keeps: any will do
 */
export function controlPortAdapters(url: URL, mailDomain: string): Adapters {
  const ask: Ask = async (method, path, body) => {
    const response = await fetch(new URL(path, url), {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new HarnessError(`The control port ${url.origin} cannot be reached: ${reasonOf(error)}`);
    });
    // Not response.json(): payloads are compared deeply, and in tests its objects are of another realm.
    if (response.ok) return JSON.parse(await response.text()) as unknown;
    throw new Error(
      `${method} ${path} at the control port ${url.origin} answered ${response.status}: ${await response.text()}`,
    );
  };
  const clientOf = clientsInTurn(MOCK_CLIENTS);
  return {
    mailbox: restmail(url, mailDomain),
    accounts: {
      async take() {
        const account = { email: `${freshNameOfAPerson()}@${mailDomain}`, password: randomUUID() };
        const { uid } = (await ask('POST', '/accounts', { ...account, locale: LOCALE })) as { readonly uid: string };
        return { ...account, uid };
      },
    },
    clock: {
      advance: async (seconds) => void (await ask('POST', '/clock', { advance: seconds * 1000 })),
      reset: async () => void (await ask('POST', '/clock', { set: Date.now() })),
    },
    faults: { provoke: (condition) => provoke(ask, condition) },
    customs: {
      async rule(email, ruling) {
        if (ruling === 'locked') return lock(ask, email);
        const path = `/customs/${encodeURIComponent(email)}`;
        await ask('PUT', path, { ruling });
        return async () => void (await ask('DELETE', path));
      },
    },
    smsOutbox: { read: async (number) => (await ask('GET', `/sms/${encodeURIComponent(number)}`)) as SmsMessage[] },
    pushOutbox: {
      origin: PUSH_ORIGIN,
      read: async (callback) => (await ask('GET', `/push?callback=${encodeURIComponent(callback)}`)) as PushMessage[],
    },
    bearerTokens: {
      async mint({ uid }, scopes) {
        const asked = { account: uid, scopes, clientId: clientOf(uid) };
        return ((await ask('POST', '/bearer-tokens', asked)) as { token: string }).token;
      },
    },
    cacheSecret: { token: CACHE_SECRET },
    preVerifySigner: { absent: 'which issuers a mock trusts is said when it starts, not at its control port' },
  };
}

async function lock(ask: Ask, email: string): Promise<() => Promise<void>> {
  const path = `/accounts/${encodeURIComponent(email)}`;
  await ask('PATCH', path, { locked: true });
  return async () => void (await ask('PATCH', path, { locked: false }));
}

async function provoke(ask: Ask, condition: Condition): Promise<() => Promise<void>> {
  switch (condition.kind) {
    case 'account must be reset':
      await ask('PATCH', `/accounts/${encodeURIComponent(condition.email)}`, { mustReset: true });
      return async () => undefined;
    case 'too many sessions': {
      const path = `/accounts/${encodeURIComponent(condition.email)}`;
      await ask('PATCH', path, { mostSessions: 0 });
      return async () => void (await ask('PATCH', path, { mostSessions: null }));
    }
    case 'subscribed':
      await ask('PATCH', `/accounts/${encodeURIComponent(condition.email)}`, { subscriptions: condition.capabilities });
      return async () => undefined;
    case 'high load':
      await ask('PUT', '/load', { tooHigh: true });
      return async () => void (await ask('PUT', '/load', { tooHigh: false }));
    case 'feature disabled':
      await ask('PUT', '/features', { disabled: [condition.feature] });
      return async () => void (await ask('PUT', '/features', { disabled: [] }));
    case 'message rejected': {
      const path = `/sms/${encodeURIComponent(condition.phoneNumber)}/refusal`;
      await ask('PUT', path, {});
      return async () => void (await ask('DELETE', path));
    }
    case 'unexpected failure':
      return arm(ask, { operation: condition.operation, unexpected: true });
    case 'asked too often':
    case 'blocked for security reasons':
      return arm(ask, { operation: condition.operation, errno: PROFILE_ERRNOS[condition.kind] });
    case 'OAuth server out of reach':
    case 'auth server out of reach':
      return arm(ask, { errno: PROFILE_ERRNOS[condition.kind] });
  }
}

async function arm(ask: Ask, fault: object): Promise<() => Promise<void>> {
  const { id } = (await ask('POST', '/faults', fault)) as { readonly id: string };
  return async () => void (await ask('DELETE', `/faults/${id}`));
}
