import { describe, expect, test } from '@jest/globals';
import {
  checkable,
  errnoRequirements,
  errnosOfBadValue,
  errnosOfTheDestroyed,
  expectedErrnos,
  type Fault,
} from '../../../conformance/judging/expected-errno.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';
import type { Edition } from '../../../openapi/model.js';
import { edition } from './made-answers.js';

const at = (id: string) => operationOf(edition, id);

describe('expectedErrnos', () => {
  test.each<[Fault, string, number[]]>([
    ['bad-signature', 'sessionStatus', [109]],
    ['bad-token', 'sessionStatus', [110]],
    ['stale-timestamp', 'sessionStatus', [111]],
    ['replayed-nonce', 'sessionStatus', [115]],
    ['bad-json', 'accountLogin', [106]],
    ['bad-parameter', 'accountLogin', [107]],
    ['missing-parameter', 'accountLogin', [108]],
    ['no-length', 'accountLogin', [112]],
    ['too-large', 'accountLogin', [113]],
    ['unsigned', 'sessionStatus', [109, 110]],
  ])('%s at %s is %j', (fault, id, errnos) => {
    expect(expectedErrnos(edition, at(id), fault)).toEqual(errnos);
  });

  test('the table speaks where the section lists nothing for the fault', () => {
    expect(at('accountDevice').errors.map(({ errno }) => errno)).toEqual([123, 124]);
    expect(expectedErrnos(edition, at('accountDevice'), 'missing-parameter')).toEqual([108]);
    expect(expectedErrnos(edition, at('accountDevice'), 'bad-parameter')).toEqual([107]);
  });

  test.each([
    'accountStatusPost',
    'accountDevicesNotify',
  ])('a missing parameter of %s, which lists 107 alone, is either', (id) => {
    expect(expectedErrnos(edition, at(id), 'missing-parameter')).toEqual([107, 108]);
  });

  test('an edition without the number expects nothing', () => {
    const older: Edition = { ...edition, errorTable: edition.errorTable.filter(({ errno }) => errno !== 115) };
    expect(expectedErrnos(older, at('sessionStatus'), 'replayed-nonce')).toEqual([]);
  });
});

describe('errnosOfBadValue', () => {
  test('a bad unblockCode may be told by its own number', () => {
    expect(errnosOfBadValue(edition, at('accountLogin'), 'unblockCode')).toEqual([107, 127]);
    expect(errnosOfBadValue(edition, at('accountLogin'), 'email')).toEqual([107]);
  });
});

describe('errnosOfTheDestroyed', () => {
  test('an account that is gone may be what a token meets, where the section of the operation lists that', () => {
    expect(errnosOfTheDestroyed(operationOf(loadEdition('auth-2013'), 'recoveryEmailStatus'))).toEqual([110, 102]);
    expect(errnosOfTheDestroyed(at('sessionStatus'))).toEqual([110]);
  });
});

describe('errnoRequirements', () => {
  test('one listed number is decided', () => {
    expect(errnoRequirements(edition, at('accountLogin'), [108])).toEqual(['account-login/errno-108']);
  });

  test('a number that is not listed, or one of two, decides nothing', () => {
    expect(errnoRequirements(edition, at('accountDevice'), [108])).toEqual([]);
    expect(errnoRequirements(edition, at('accountStatusPost'), [107, 108])).toEqual([]);
    expect(errnoRequirements(edition, at('accountLogin'), [])).toEqual([]);
  });

  test('an untested number is left alone', () => {
    expect(at('accountDestroy').errors.some(({ errno }) => errno === 109)).toBe(true);
    expect(errnoRequirements(edition, at('accountDestroy'), [109])).toEqual([]);
  });
});

describe('checkable', () => {
  test('knows the requirement, its notes, and those nobody can test', () => {
    expect(checkable(edition, 'account-devices-notify/errno-107')?.level).toBe('SHOULD');
    expect(checkable(edition, 'account-keys/errno-115')).toBeUndefined();
    expect(checkable(edition, 'account-keys/no-such-thing')).toBeUndefined();
  });
});
