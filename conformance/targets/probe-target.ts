import { randomBytes } from 'node:crypto';
import type { Edition } from '../../openapi/model.js';
import { AccountCast, type Person } from '../cast/account-cast.js';
import { type Call, type Caller, createCaller } from '../cast/caller.js';
import { castFor } from '../cast/casts.js';
import { goPast } from '../cast/customs.js';
import { createInbox } from '../cast/inbox.js';
import { clocksOf } from '../judging/server-clock.js';
import { hasOperation } from '../requests/has-operation.js';
import { fieldsOf, summary } from '../wire/exchange.js';
import { isDocumentedSuccess } from '../wire/judge-response.js';
import { openWire } from '../wire/send.js';
import { isSuccess } from '../wire/success-status.js';
import { freshLocalPart } from './local-part.js';
import {
  type AdapterName,
  type Adapters,
  type CustomsThresholds,
  isAbsent,
  type PresentAdapters,
  type ProvisionedAccount,
  type Target,
  type TokenOwner,
} from './target.js';

/** What became of one part of a target. */
export interface Finding {
  readonly what: 'API' | AdapterName;
  readonly state: 'works' | 'broken' | 'absent';
  /** In a few words. */
  readonly says: string;
}

/** What the probes of one target share. */
interface Scene {
  readonly edition: Edition;
  readonly caller: Caller;
  /** Undefined in an edition without accounts to sign in to. */
  readonly cast?: AccountCast;
  /** The account that the probe made; undefined where none could be made. */
  readonly account?: Person & { readonly uid: string };
  /** Whose token is asked for: that account, or one that the operator gave. */
  readonly owner?: TokenOwner;
  readonly domain: string;
}

/** Tries one adapter and says in a few words what it did. @throws Error when it does not do what it should */
type Probe<A extends AdapterName> = (adapter: PresentAdapters[A], scene: Scene) => Promise<string>;

/** Far enough from rounding, near enough to disturb nobody, seconds. */
const STEP = 60;

/** One that every edition with bearer tokens knows. */
const TOKEN_SCOPE = 'profile:email';

/** The operation that a secret opens. */
const CACHE = 'cacheDelete';

const PROBES: { readonly [A in AdapterName]: Probe<A> } = {
  async mailbox(mailbox, { account }) {
    if (account === undefined) {
      await mailbox.read(`${freshLocalPart()}@${mailbox.domain}`);
      return 'can be read; no account could be made whose mail would show more';
    }
    const started = performance.now();
    const { subject } = await createInbox(mailbox).next(account.email, 'any content');
    return `the mail of a new account came after ${Math.round(performance.now() - started)} ms: "${subject}"`;
  },
  async accounts(accounts, { cast }) {
    const count = accounts.left?.();
    const given = await accounts.take();
    if (given === undefined) throw new Error('none of those that are listed is verified');
    if (cast === undefined) {
      await accounts.release?.(given);
      return count === undefined ? 'made one' : `${count} are listed`;
    }
    const person = await cast.personOf(given);
    const answer = await cast.tryLogin(person);
    if (answer.response.status !== 200) throw new Error(`the first one cannot be signed in to: ${summary(answer)}`);
    if (count !== undefined) return `${count} verified ones are listed; the first can be signed in to`;
    // In an edition that destroys no account it stays.
    await cast.destroy(person).catch(() => undefined);
    return 'made one that can be signed in to';
  },
  async clock(clock, scene) {
    if (clock.waits === true) return 'real time passes';
    const before = await secondsOf(scene);
    try {
      await clock.advance(STEP);
      const moved = (await secondsOf(scene)) - before;
      if (moved < STEP - 1 || moved > STEP + 10) throw new Error(`${STEP} s on, its time was ${moved} s on`);
    } finally {
      await clock.reset();
    }
    const off = (await secondsOf(scene)) - Date.now() / 1000;
    if (Math.abs(off) > 5) throw new Error(`after a reset it was ${Math.round(off)} s away from the time here`);
    return `moved by ${STEP} s and back`;
  },
  async faults(faults, { edition }) {
    if (hasOperation(edition, 'sms')) {
      await (await faults.provoke({ kind: 'feature disabled', feature: 'sms' }))();
      return 'switched a feature off and on';
    }
    await (await faults.provoke({ kind: 'unexpected failure', operation: edition.operations[0]?.id ?? '' }))();
    return 'had an operation fail and work again';
  },
  async customs(customs, scene) {
    if ('thresholds' in customs) return pastThresholds(customs.thresholds, scene);
    await (await customs.rule(`${freshLocalPart()}@${scene.domain}`, 'throttled'))();
    return 'ruled on an address and forgot it';
  },
  async smsOutbox(outbox) {
    await outbox.read('+14168483114');
    return 'can be read';
  },
  async pushOutbox(outbox) {
    await outbox.read(`${outbox.origin}/update/${freshLocalPart()}`);
    return 'can be read';
  },
  async bearerTokens(tokens, { owner }) {
    if (owner === undefined) throw new Error('no account could be made to ask a token for');
    await tokens.mint(owner, [TOKEN_SCOPE]);
    return 'gave a token for a new account';
  },
  async cacheSecret({ token }, { edition, caller }) {
    if (!hasOperation(edition, CACHE)) return 'nothing of this edition asks for it';
    const answer = await caller.call(CACHE, { path: { uid: '0'.repeat(32) }, bearer: token });
    if (!isSuccess(answer)) throw new Error(`it met ${summary(answer)}`);
    return 'opens the cache';
  },
  async preVerifySigner(signer) {
    signer.sign({ alg: 'RS256' }, {}, signer.kid);
    signer.sign({ alg: 'RS256' }, {}, signer.otherKid);
    return `signs for ${signer.audience} with ${signer.kid} and ${signer.otherKid}`;
  },
};

/** Asks a target for one answer, makes an account, tries every adapter once, and destroys the account. */
export async function probeTarget(target: Target, edition: Edition): Promise<Finding[]> {
  const wire = openWire(target.baseUrl, target.pace.timeoutMs, target.connection);
  const line = { edition, wire, publicUrl: target.publicUrl, clockOffset: 0 };
  const caller = createCaller(line, () => randomBytes(6).toString('base64url'));
  const { mailbox } = target.adapters;
  const domain = isAbsent(mailbox) ? 'example.com' : mailbox.domain;
  const cast = castOf(edition, caller, domain);
  const scene: Scene = { edition, caller, domain, ...(cast === undefined ? {} : { cast }) };
  try {
    const { finding, account } = cast === undefined ? await firstAnswer(scene) : await makeAccount(cast);
    const given = cast === undefined ? await accountFor(target.adapters) : account;
    const found = {
      ...(account === undefined ? {} : { account }),
      ...(given === undefined ? {} : { owner: { uid: '', ...given } }),
    };
    const findings = [finding];
    for (const name of Object.keys(PROBES) as AdapterName[])
      findings.push(await tried(name, target.adapters, { ...scene, ...found }));
    if (account !== undefined) await cast?.destroy(account).catch(() => undefined);
    else if (given !== undefined) await released(target.adapters, given);
    return findings;
  } finally {
    wire.close();
  }
}

/** Somebody whose tokens can be asked for where the edition makes nobody; undefined where it cannot be had. */
async function accountFor({ accounts, bearerTokens }: Adapters): Promise<ProvisionedAccount | undefined> {
  if (isAbsent(accounts) || isAbsent(bearerTokens)) return undefined;
  return accounts.take().catch(() => undefined);
}

async function released({ accounts }: Adapters, given: ProvisionedAccount): Promise<void> {
  if (!isAbsent(accounts)) await accounts.release?.(given).catch(() => undefined);
}

/** People who make accounts as the edition has it; undefined for an edition without accounts to sign in to. */
function castOf(edition: Edition, caller: Caller, domain: string): AccountCast | undefined {
  const cast = castFor(edition.family, {
    ...{ caller, domain, needs: [] },
    hex: (bytes) => randomBytes(bytes).toString('hex'),
    address: freshLocalPart,
    afterwards: () => undefined,
  });
  return cast instanceof AccountCast ? cast : undefined;
}

type Beginning = { readonly finding: Finding; readonly account?: NonNullable<Scene['account']> };

/** Asks for something without credentials: any answer will do. */
async function firstAnswer({ edition, caller }: Scene): Promise<Beginning> {
  try {
    const answer = await caller.call(edition.operations[0]?.id ?? '');
    return { finding: worked(`answers in ${Math.round(answer.ms)} ms; accounts are made elsewhere`) };
  } catch (error) {
    return { finding: { what: 'API', state: 'broken', says: (error as Error).message } };
  }
}

async function makeAccount(cast: AccountCast): Promise<Beginning> {
  const person = cast.person();
  try {
    const answer = await cast.tryCreate(person);
    const { uid } = fieldsOf(answer);
    const finding = worked(`answers in ${Math.round(answer.ms)} ms and makes accounts`);
    if (answer.response.status === 200 && typeof uid === 'string') return { finding, account: { ...person, uid } };
    // Where an account has no uid to be known by, its creation need not mail anything either.
    if (isDocumentedSuccess(answer)) return { finding };
    return { finding: worked(`answers, but makes no account: ${summary(answer)}`) };
  } catch (error) {
    return { finding: { what: 'API', state: 'broken', says: (error as Error).message } };
  }
}

function worked(says: string): Finding {
  return { what: 'API', state: 'works', says };
}

async function tried<A extends AdapterName>(what: A, adapters: Adapters, scene: Scene): Promise<Finding> {
  const adapter = adapters[what];
  if (isAbsent(adapter)) return { what, state: 'absent', says: adapter.absent };
  try {
    return { what, state: 'works', says: await PROBES[what](adapter as PresentAdapters[A], scene) };
  } catch (error) {
    return { what, state: 'broken', says: (error as Error).message };
  }
}

/** Goes past the threshold of account/status. Wrong passwords would leave an account that could not be destroyed. */
async function pastThresholds(thresholds: CustomsThresholds, { caller, domain }: Scene): Promise<string> {
  const { accountStatus, wrongPasswords, wrongPasswordsBeforeLock } = thresholds;
  const counts = [wrongPasswords, wrongPasswordsBeforeLock].filter((count) => count !== undefined);
  const untried = counts.length === 0 ? '' : `${counts.join(' or ')} wrong passwords are not tried here`;
  if (accountStatus === undefined) return untried;
  const email = `${freshLocalPart()}@${domain}`;
  const repeater = {
    call: (operation: string, call?: Call) => caller.call(operation, call),
    hex: (bytes = 32) => randomBytes(bytes).toString('hex'),
  };
  const sent = await goPast(repeater, thresholds, { email, ruling: 'throttled' });
  const answer = await caller.call('accountStatusPost', { body: { email } });
  if (fieldsOf(answer).errno !== 114)
    throw new Error(`after ${sent} requests to account/status the next one met ${summary(answer)}`);
  return ['account/status is throttled past its threshold', untried].filter((part) => part !== '').join('; ');
}

async function secondsOf({ edition, caller }: Scene): Promise<number> {
  const operation = hasOperation(edition, 'getRandomBytes') ? 'getRandomBytes' : (edition.operations[0]?.id ?? '');
  const [seconds] = clocksOf(await caller.call(operation));
  if (seconds === undefined) throw new Error('its answers have no header to read its time from');
  return seconds;
}
