import { afterEach, describe, expect, test } from '@jest/globals';
import { deviationsOf } from '../../../mock-server/deviations/all-deviations.js';
import { writtenDifferences } from '../../../mock-server/deviations/differences.js';
import { deployedDeviations, deployedSetOf, deployedSettings } from '../../../mock-server/editions/as-deployed.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { editionIds, loadEdition } from '../../../openapi/editions.js';
import { deployedSets } from '../../../openapi/generated/registry/deployedSets.js';

const editions = deployedSets.map(({ value }) => value.edition);
let mock: Mock | undefined;
afterEach(() => mock?.stop());

describe('deployed sets', () => {
  test.each(editions)('that of %s names deviations that there are, each once', (id) => {
    const ids = deployedDeviations(id).map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every difference belongs to one', () => {
    const used = new Set(editions.flatMap((id) => deployedDeviations(id).map((each) => each.id)));
    expect(writtenDifferences().filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test.each(editionIds)('the deviations that prove %s are no differences', (id) => {
    const differences = new Set(writtenDifferences().map((each) => each.id));
    expect(deviationsOf(loadEdition(id)).filter((each) => differences.has(each.id))).toEqual([]);
  });

  test('of several editions the first one settles what they differ in', () => {
    expect(deployedSettings(['auth-2017', 'auth-2015']).signInConfirmation).toBe('always');
    expect(deployedSettings(['auth-2015', 'auth-2017']).hawkSkewSeconds).toBeGreaterThan(600_000_000);
  });
});

describe('a mock as deployed', () => {
  const brokenBody = async () =>
    (await fetch(`${mock?.url}/v1/account/login`, { method: 'POST', body: '{' })).json() as Promise<{ errno: number }>;
  const on = async () => (await mock?.deviations.list())?.filter((each) => each.on).map(({ id }) => id) ?? [];

  test('stays so whatever else is switched', async () => {
    mock = await startMock({ edition: 'auth-2017', as: 'deployed', controlPort: null });
    const standing = await on();
    expect(standing).toContain('deployed/bodies/malformed-json-is-999');
    await mock.deviations.set(['account/login/says-email-2fa', 'api/hawk/remembers-no-nonce']);
    expect((await on()).sort()).toEqual([...standing, 'account/login/says-email-2fa'].sort());
    expect((await brokenBody()).errno).toBe(999);
    mock.deviate([]);
    expect(await on()).toEqual(standing);
    mock.reset();
    expect((await brokenBody()).errno).toBe(999);
  });

  test('has the settings of its servers, which those of its user outrank', async () => {
    mock = await startMock({ edition: 'auth-2017', as: 'deployed', controlPort: null, signInConfirmation: 'never' });
    expect(mock.settings).toMatchObject({ as: 'deployed', smsStatusOk: false, signInConfirmation: 'never' });
  });

  test('is not meant by a mock that nobody asked to be one', async () => {
    mock = await startMock({ edition: 'auth-2017', controlPort: null });
    expect(await on()).toEqual([]);
    expect((await brokenBody()).errno).toBe(106);
  });

  test('is each edition by itself where a mock speaks several', async () => {
    mock = await startMock({
      edition: 'auth-2017',
      also: [{ edition: 'auth-2015' }],
      as: 'deployed',
      controlPort: null,
    });
    const missing = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const errnoAt = async (id: string) =>
      (await (await fetch(`${mock?.urls[id]}/v1/account/login`, missing)).json()).errno;
    expect([await errnoAt('auth-2017'), await errnoAt('auth-2015')]).toEqual([108, 107]);
  });

  test('needs a manner that is known', async () => {
    const as = 'deploied' as 'deployed';
    await expect(startMock({ as })).rejects.toThrow('No mock behaves as "deploied"; did you mean "deployed"?');
    expect(() => deployedSetOf('auth-1999')).toThrow('and not in auth-1999');
  });
});
