import type { components } from '../../openapi/generated/control.types.js';
import { checkedBody } from '../control/checked-body.js';
import { ControlError } from '../control/control-error.js';
import { DomainError } from '../domain/domain-error.js';
import type { AccountRow } from '../domain/rows.js';
import type { World } from '../world.js';
import { newPassword, prepareNewPassword } from './new-password.js';

type Schemas = components['schemas'];

/**
 * An account to be made. Without an email it gets one of its own at example.test, the same for the same seed; without a
 * password its password is "password".
 */
export type NewAccount = Omit<Schemas['NewAccount'], 'email'> & { readonly email?: string };

/** Accounts without the steps that make them. An account is named by uid or email. */
export interface AccountPanel {
  /** Makes an account with session and keyFetchToken, verified unless said otherwise. No mail is sent. */
  create(given?: NewAccount): Schemas['CreatedAccount'];
  /** The same for callers that can wait for a password to be stretched, which takes 180 ms in auth-2013. */
  createInTime(given?: NewAccount): Promise<Schemas['CreatedAccount']>;
  /** The state of an account without its secrets. Throws a ControlError 404. */
  inspect(account: string): Schemas['Account'];
  /** Changes the state of an account. Throws a ControlError 404. */
  change(account: string, changes: Schemas['AccountChange']): Schemas['Account'];
  /** Destroys an account with all that belongs to it. Throws a ControlError 404. */
  destroy(account: string): void;
  /** Whose account it is. Throws a ControlError 404. */
  find(account: string): AccountRow;
}

/** Where a test on the same machine signs in from, in each way that a socket may write it. */
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Makes the part of one mock. */
export function accountPanel(world: World): AccountPanel {
  const panel: AccountPanel = {
    create(asked) {
      const given = addressed(asked);
      const { email, verified = true, locale } = given;
      const { proof, told } = newPassword(world, given);
      const account = made(() =>
        world.accounts.create({ email, ...proof, ...(locale === undefined ? {} : { locale }) }),
      );
      const caller = { address: LOOPBACK[0] ?? '' };
      const { session, keyFetchToken } = world.sessions.openAtCreation(account, true, caller);
      if (verified) verify(account);
      return {
        uid: account.uid,
        email,
        ...told,
        sessionToken: session.seed,
        keyFetchToken: keyFetchToken?.seed ?? '',
      };
    },
    async createInTime(asked) {
      const given = addressed(asked);
      await prepareNewPassword(world, given);
      return panel.create(given);
    },
    inspect: (account) => readingOf(world, panel.find(account)),
    change(account, changes) {
      checkedBody('changeAccount', changes);
      const { mustReset, locked, verified, locale, mostSessions } = changes;
      const { displayName, ecosystemAnonId, subscriptions, amrValues } = changes;
      const { uid } = panel.find(account);
      if (mustReset === true && world.behaviour.errors.AccountMustBeReset === undefined)
        throw new ControlError(400, `${world.edition.id} has no error for an account that must be reset`);
      if (typeof mostSessions === 'number' && world.behaviour.errors.TooManySessions === undefined)
        throw new ControlError(400, `${world.edition.id} has no error for too many sessions`);
      if (locked === true) lock(uid);
      if (locked === false) world.lockout.unlock(uid);
      const changed = world.accounts.update(uid, {
        ...(mustReset === undefined ? {} : { mustReset }),
        ...(mostSessions === undefined ? {} : { mostSessions: mostSessions ?? undefined }),
        ...(verified === undefined ? {} : { emailVerified: verified }),
        ...(locale === undefined ? {} : { locale }),
        ...(displayName === undefined ? {} : { displayName: displayName ?? undefined }),
        ...(ecosystemAnonId === undefined ? {} : { ecosystemAnonId: ecosystemAnonId ?? undefined }),
        ...(subscriptions === undefined ? {} : { subscriptions: [...subscriptions] }),
        ...(amrValues === undefined ? {} : { amrValues: [...amrValues] }),
      });
      return readingOf(world, changed);
    },
    destroy: (account) => world.accounts.destroy(panel.find(account)),
    find(name) {
      const account = name.includes('@') ? world.accounts.findByEmail(name) : world.accounts.find(name.toLowerCase());
      if (account === undefined) throw new ControlError(404, `There is no account "${name}"`);
      return account;
    },
  };

  function addressed(asked: NewAccount = {}): Schemas['NewAccount'] {
    const given = { ...asked, email: asked.email ?? `account-${world.random.hex(6)}@example.test` };
    checkedBody('createAccount', given);
    return given;
  }

  function lock(uid: string): void {
    if (!world.behaviour.hasLockout) throw new ControlError(400, `${world.edition.id} locks no accounts`);
    world.lockout.lock(uid);
  }

  /** What a click on the mailed link does, without the mails and pushes it causes. */
  function verify({ uid, emailCode }: AccountRow): void {
    world.verification.confirmTokens(uid, emailCode);
    world.accounts.update(uid, { emailVerified: true });
    for (const address of LOOPBACK) world.accounts.rememberAddress(uid, address);
  }

  return panel;
}

function readingOf(world: World, account: AccountRow): Schemas['Account'] {
  const { uid, email, emailVerified, mustReset, unlockCode, locale, createdAt, verifierSetAt, knownAddresses } =
    account;
  const counts = world.behaviour.tokens.types.map((type) => [type, world.tokens.allOf(uid, type).length] as const);
  return {
    uid,
    email,
    emailVerified,
    mustReset,
    locked: unlockCode !== undefined,
    ...(locale === undefined ? {} : { locale }),
    createdAt,
    verifierSetAt,
    tokens: Object.fromEntries(counts),
    devices: world.devices.allOf(uid).length,
    knownAddresses: [...knownAddresses],
    ...profileReading(world, account),
  };
}

function profileReading({ store }: World, account: AccountRow): Partial<Schemas['Account']> {
  const { uid, displayName, ecosystemAnonId, avatarId, subscriptions, amrValues } = account;
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(ecosystemAnonId === undefined ? {} : { ecosystemAnonId }),
    ...(avatarId === undefined ? {} : { avatar: avatarId }),
    avatars: store.avatarsOfAccount.get(uid)?.size ?? 0,
    ...(subscriptions === undefined ? {} : { subscriptions: [...subscriptions] }),
    ...(amrValues === undefined ? {} : { amrValues: [...amrValues] }),
  };
}

function made(create: () => AccountRow): AccountRow {
  try {
    return create();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.failure === 'AccountExists') throw new ControlError(409, 'There is a verified account with this email');
    throw new ControlError(400, `The mock refuses such an account: ${error.failure}${keysOf(error.facts)}`);
  }
}

/** The parameters that a refusal is about, as the end of a sentence. */
function keysOf(facts: DomainError['facts']): string {
  const { keys = [] } = ((facts as { validation?: unknown }).validation ?? {}) as { keys?: readonly string[] };
  return keys.length === 0 ? '' : `, "${keys.join('", "')}"`;
}
