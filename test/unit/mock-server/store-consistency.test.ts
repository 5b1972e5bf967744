import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalised } from '../../../mock-server/domain/email-address.js';
import type { TokenRow } from '../../../mock-server/domain/rows.js';
import { emptyStore, tokenKey } from '../../../mock-server/domain/store.js';
import type { World } from '../../../mock-server/world.js';
import { CAFE, failureOf, HOME, OTHER_PASSWORD, PASSWORD, signIn, signUp, testWorld } from './world-for-tests.js';

const EMAILS = ['ann@a.test', 'Ann@a.test', 'bob@a.test', 'cy@b.test'];

/** Everything that is found by an index is there, and nothing is there that no index finds. */
function faultsOf({ store }: World): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => holds || faults.push(what);
  const sorted = (items: Iterable<string>) => [...items].sort();
  const members = (index: Map<string, Set<string>>) => sorted([...index.values()].flatMap((set) => [...set]));
  for (const [uid, account] of store.accounts)
    must(store.uidByEmail.get(normalised(account.email)) === uid, `email of ${uid}`);
  must(store.uidByEmail.size === store.accounts.size, 'one email per account');
  for (const [key, token] of store.tokens) {
    must(store.accounts.has(token.uid), `account of ${key}`);
    must(key === tokenKey(token.type, token.tokenId), `key of ${key}`);
    must(store.tokensOfAccount.get(token.uid)?.has(key) === true, `index of ${key}`);
  }
  must(`${members(store.tokensOfAccount)}` === `${sorted(store.tokens.keys())}`, 'index of tokens');
  for (const [id, device] of store.devices) {
    must(
      store.tokens.get(tokenKey('sessionToken', device.sessionTokenId))?.uid === device.uid,
      `session of device ${id}`,
    );
    must(store.deviceOfSession.get(device.sessionTokenId) === id, `device ${id} by session`);
    must(store.devicesOfAccount.get(device.uid)?.has(id) === true, `device ${id} by account`);
  }
  must(store.deviceOfSession.size === store.devices.size, 'one session per device');
  must(`${members(store.devicesOfAccount)}` === `${sorted(store.devices.keys())}`, 'index of devices');
  must(new Set(members(store.mailboxes)).size === store.mail.size, 'index of mail');
  return faults;
}

/** One step, chosen by numbers: which account, which of its sessions, which deed. */
type Step = readonly [deed: number, account: number, pick: number];

function deeds(world: World, [, who, pick]: Step): readonly (() => unknown)[] {
  const email = EMAILS[who % EMAILS.length] ?? '';
  const account = world.accounts.findByEmail(email);
  if (account === undefined) return [() => signUp(world, email)];
  const { uid } = account;
  const of = (type: TokenRow['type']) => world.tokens.allOf(uid, type);
  const sessions = of('sessionToken');
  const session = sessions[pick % Math.max(1, sessions.length)];
  const anyDevice = [...world.store.devices.keys()][pick];
  const [forgot] = of('passwordForgotToken');
  const onSession = (deed: (row: TokenRow) => unknown) => () => session && deed(session);
  return [
    () => signUp(world, email),
    () => signIn(world, account, pick % 2 === 0, pick % 3 === 0 ? CAFE : HOME),
    () => world.verification.submitCode(uid, session?.verificationId ?? account.emailCode, HOME),
    onSession((row) => world.devices.save(row, undefined, { name: 'x', type: 'y' })),
    onSession((row) => anyDevice && world.devices.save(row, anyDevice, { name: 'z' })),
    onSession((row) => world.certificates.sign(row, { publicKey: {}, duration: 1 })),
    onSession((row) => world.sessions.destroy(row)),
    onSession((row) => world.sessions.touch(row, HOME)),
    () => world.passwords.startChange(email, pick % 2 === 0 ? PASSWORD : OTHER_PASSWORD),
    () => world.passwords.change(uid, { authPW: OTHER_PASSWORD, wrapKb: PASSWORD }),
    () => world.passwords.reset(uid, PASSWORD),
    () => world.passwords.sendForgotCode(email, {}, CAFE),
    () => forgot && world.passwords.submitForgotCode(forgot, pick % 2 === 0 ? (forgot.code ?? '') : 'wrong', CAFE),
    () =>
      of('keyFetchToken')
        .slice(0, 1)
        .map((token) => world.tokens.consume(token)),
    () => world.accounts.destroy(account),
    () => world.clock.advance(pick * 60_000),
    () => world.mail.empty(email),
  ];
}

const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(3), fc.nat(9)), { minLength: 20, maxLength: 120, size: 'max' });

test('no sequence of requests leaves a dangling token, device, session or mail', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const world = testWorld();
      for (const step of sequence) {
        const choices = deeds(world, step);
        failureOf(choices[step[0] % choices.length] ?? (() => undefined));
        expect(faultsOf(world)).toEqual([]);
      }
      const { nonces: _, ...kept } = structuredClone(world.store);
      expect(kept.accounts).toEqual(world.store.accounts);
      for (const account of [...world.store.accounts.values()]) world.accounts.destroy(account);
      const { tokens, tokensOfAccount, devices, devicesOfAccount, deviceOfSession, uidByEmail } = world.store;
      expect(
        [tokens, tokensOfAccount, devices, devicesOfAccount, deviceOfSession, uidByEmail].map(({ size }) => size),
      ).toEqual([0, 0, 0, 0, 0, 0]);
      emptyStore(world.store);
      expect(world.store.mail.size + world.store.mailboxes.size + world.store.outbox.characters).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('of everything that expires an account has one', () => {
  const world = testWorld();
  const { account } = signUp(world);
  for (let i = 0; i < 50; i += 1) {
    world.passwords.startChange(account.email, PASSWORD);
    world.passwords.sendForgotCode(account.email, {}, HOME);
    world.clock.advance(3_600_000);
  }
  const kinds = [...world.store.tokens.values()].map(({ type }) => type).filter((type) => type.startsWith('password'));
  expect(kinds.sort()).toEqual(['passwordChangeToken', 'passwordForgotToken']);
});
