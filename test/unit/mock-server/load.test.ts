import { expect, test } from '@jest/globals';
import { DomainError } from '../../../mock-server/domain/domain-error.js';
import { FEATURES } from '../../../mock-server/domain/features.js';
import { failureOf, testWorld } from './world-for-tests.js';

const answered = async () => 'answered';
const caught = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof DomainError ? { failure: error.failure, facts: error.facts } : error;
};

test('one request more than the limit is too much, and room comes back', async () => {
  const world = testWorld({ mostInFlight: 2 });
  let release: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const two = [world.load.carry('fr', () => gate), world.load.carry('fr', () => gate)];
  expect(world.load.inFlight()).toBe(2);
  expect(await caught(world.load.carry('fr', answered))).toEqual({
    failure: 'ServiceUnavailable',
    facts: { retryAfter: 30, retryAfterLocalized: 'dans 30 secondes' },
  });
  release?.();
  await Promise.all(two);
  expect(await world.load.carry('fr', answered)).toBe('answered');
});

test('a request that fails makes room too', async () => {
  const world = testWorld({ mostInFlight: 1 });
  await caught(
    world.load.carry(undefined, async () => {
      throw new DomainError('UnknownDevice');
    }),
  );
  expect(world.load.inFlight()).toBe(0);
});

test('an operator can pretend that there is too much', async () => {
  const world = testWorld();
  world.load.overload(true, 7);
  expect(world.load.isOverloaded()).toBe(true);
  expect(await caught(world.load.carry('no such language', answered))).toEqual({
    failure: 'ServiceUnavailable',
    facts: { retryAfter: 7, retryAfterLocalized: 'in 7 seconds' },
  });
  world.load.overload(false);
  expect(await world.load.carry(undefined, answered)).toBe('answered');
});

test('every operation that belongs to a feature is one of the edition', () => {
  const world = testWorld();
  for (const feature of FEATURES) world.features.disable(feature);
  const refused = world.edition.operations.filter(({ id }) => failureOf(() => world.features.check(id)) !== undefined);
  expect(refused.map(({ id }) => id).sort()).toEqual([
    'accountCreate',
    'accountDevice',
    'accountDevicesNotify',
    'accountLoginSendUnblockCode',
    'passwordForgotSendCode',
    'sms',
  ]);
});

test('a feature is off until it is switched on again', () => {
  const world = testWorld();
  const end = world.features.disable('sms', 90);
  expect(world.features.list()).toEqual(['sms']);
  expect(failureOf(() => world.features.check('sms'))).toEqual({
    failure: 'FeatureDisabled',
    facts: { retryAfter: 90 },
  });
  expect(failureOf(() => world.features.check('smsStatus'))).toBeUndefined();
  end();
  expect(failureOf(() => world.features.check('sms'))).toBeUndefined();
});
