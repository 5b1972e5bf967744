import { describe, expect, test } from '@jest/globals';
import { adaptersFor, type Need, unmetNeeds } from '../../../conformance/targets/needs.js';
import type { Adapters } from '../../../conformance/targets/target.js';

const here = {} as never;

function offering(given: Partial<Adapters>): Adapters {
  const names = [
    'mailbox',
    'accounts',
    'clock',
    'faults',
    'customs',
    'smsOutbox',
    'pushOutbox',
    'bearerTokens',
  ] as const;
  const nothing = Object.fromEntries(names.map((name) => [name, { absent: `no ${name}` }]));
  return { ...nothing, ...given } as unknown as Adapters;
}

describe('what a case needs', () => {
  const VERIFIED: readonly Need[] = ['verifiedAccount'];

  test('is met by the adapter of its name', () => {
    expect(unmetNeeds(['clock'], offering({ clock: here }))).toEqual([]);
    expect(unmetNeeds(['clock', 'faults'], offering({ clock: here }))).toEqual(['faults: no faults']);
  });

  test('is met, for a verified account, by a mailbox or by accounts', () => {
    expect(adaptersFor('verifiedAccount')).toEqual(['mailbox', 'accounts']);
    expect(unmetNeeds(VERIFIED, offering({ mailbox: here }))).toEqual([]);
    expect(unmetNeeds(VERIFIED, offering({ accounts: here }))).toEqual([]);
    expect(unmetNeeds(VERIFIED, offering({}))).toEqual(['mailbox: no mailbox; accounts: no accounts']);
  });

  test('is not met by accounts where mail is read for its own sake', () => {
    expect(unmetNeeds(['mailbox'], offering({ accounts: here }))).toEqual(['mailbox: no mailbox']);
  });

  test('is nothing for most cases', () => {
    expect(unmetNeeds([], offering({}))).toEqual([]);
  });
});
