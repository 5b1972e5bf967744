import { describe, expect, test } from '@jest/globals';
import { regionOf } from '../../../mock-server/domain/phone-numbers.js';
import type { MockSettings } from '../../../mock-server/settings.js';
import type { World } from '../../../mock-server/world.js';
import { failureOf, HOME, testWorld, verifiedAccount } from './world-for-tests.js';

/** From the ranges kept free for fiction. */
const LONDON = '+441632960123';
const WASHINGTON = '+12025550123';
const TAIPEI = '+886287861100';

const prepared = (settings: Partial<MockSettings> = {}) => {
  const world = testWorld(settings);
  return { world, session: verifiedAccount(world).session };
};

async function sending(world: World, phoneNumber: string, messageId: number | string = 1) {
  const session = [...world.store.tokens.values()].find(({ type }) => type === 'sessionToken');
  if (session === undefined) throw new Error('There is no session');
  try {
    await world.sms.send(session, phoneNumber, messageId, HOME);
    return undefined;
  } catch (error) {
    return failureOf(() => {
      throw error;
    });
  }
}

test.each([
  [LONDON, 'GB'],
  [WASHINGTON, 'US'],
  ['+16135550123', 'CA'],
  [TAIPEI, 'TW'],
  ['+15551234567', undefined],
  ['+12', undefined],
  ['+999123456789', undefined],
  ['+01234567', undefined],
  ['2025550123', undefined],
  ['+1 202 555 0123', undefined],
  ['', undefined],
])('%s is in %s', async (number, region) => {
  expect(await regionOf(number)).toBe(region);
});

describe('sending', () => {
  test.each([1, '1'])('message %j arrives in the outbox of its number', async (messageId) => {
    const { world, session } = prepared();
    expect(await sending(world, LONDON, messageId)).toBeUndefined();
    expect(await sending(world, WASHINGTON)).toBeUndefined();
    expect(world.sms.read(LONDON)).toEqual([
      {
        phoneNumber: LONDON,
        sender: 'Firefox',
        text: expect.stringContaining('http://127.0.0.1:3030/m'),
        uid: session.uid,
        sentAt: world.clock.now(),
      },
    ]);
    world.sms.empty(LONDON);
    expect(world.sms.all().map(({ phoneNumber }) => phoneNumber)).toEqual([WASHINGTON]);
  });

  test('looks at the number first, then at its region, then at the message', async () => {
    const { world } = prepared();
    expect(await sending(world, '+15551234567', 2)).toEqual({ failure: 'InvalidPhoneNumber', facts: {} });
    expect(await sending(world, TAIPEI, 2)).toEqual({ failure: 'InvalidRegion', facts: { region: 'TW' } });
    for (const messageId of [2, 0, -1, 1.5, '', 'one', '__proto__'])
      expect((await sending(world, LONDON, messageId))?.failure).toBe('InvalidMessageId');
    expect(world.sms.all()).toEqual([]);
  });

  test('goes to the regions that have a sender', async () => {
    const { world } = prepared({ smsSenders: { TW: 'Fox' } });
    expect(await sending(world, TAIPEI)).toBeUndefined();
    expect((await sending(world, LONDON))?.facts).toEqual({ region: 'GB' });
  });

  test('is limited by customs', async () => {
    const { world } = prepared({ customs: { sms: { perEmail: { count: 1, seconds: 60 } } } });
    await sending(world, LONDON);
    expect((await sending(world, LONDON))?.failure).toBe('TooManyRequests');
  });

  test('tells those who listen', async () => {
    const { world } = prepared();
    const heard: string[] = [];
    const stop = world.sms.onArrival(({ phoneNumber }) => heard.push(phoneNumber));
    await sending(world, LONDON);
    stop();
    await sending(world, WASHINGTON);
    expect(heard).toEqual([LONDON]);
  });

  test('keeps the last ten thousand messages', () => {
    const { world } = prepared();
    for (let sentAt = 0; sentAt < 10_005; sentAt += 1) {
      world.sms.deliver({ phoneNumber: LONDON, sender: 'x', text: 'x', uid: 'x', sentAt });
    }
    expect(world.sms.all()).toHaveLength(10_000);
    expect(world.sms.all()[0]?.sentAt).toBe(5);
  });
});

describe('a provider that refuses', () => {
  test('refuses one number until told otherwise', async () => {
    const { world } = prepared();
    const end = world.sms.rejectTo(LONDON, { reason: 'Unroutable', reasonCode: '6' });
    expect(await sending(world, LONDON)).toEqual({
      failure: 'MessageRejected',
      facts: { reason: 'Unroutable', reasonCode: '6' },
    });
    expect(await sending(world, WASHINGTON)).toBeUndefined();
    end();
    expect(await sending(world, LONDON)).toBeUndefined();
  });

  test('refuses the next messages', async () => {
    const { world } = prepared();
    world.sms.rejectNext(2);
    for (const number of [LONDON, WASHINGTON]) expect((await sending(world, number))?.failure).toBe('MessageRejected');
    expect(await sending(world, LONDON)).toBeUndefined();
  });
});

test('the status follows the setting and the feature', () => {
  const { world, session } = prepared();
  expect(world.sms.status(session)).toBe(true);
  world.features.disable('sms');
  expect(world.sms.status(session)).toBe(false);
  const poor = prepared({ smsStatusOk: false });
  expect(poor.world.sms.status(poor.session)).toBe(false);
});
