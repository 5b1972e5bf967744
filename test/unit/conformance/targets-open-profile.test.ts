import { describe, expect, test } from '@jest/globals';
import { openProfile } from '../../../conformance/targets/open-profile.js';
import type { Profile } from '../../../conformance/targets/profile.js';
import { type Adapters, isAbsent, type PresentAdapters } from '../../../conformance/targets/target.js';

const URL_OF_NOBODY = 'http://127.0.0.1:1';
const command = { kind: 'command', command: [process.execPath, '-e', 'console.log("[]")'] } as const;

async function adaptersOf(described: Partial<Profile>): Promise<Adapters> {
  const profile: Profile = { name: 'x', baseUrl: URL_OF_NOBODY, ...described };
  const open = await openProfile({ profile, file: 'server.yaml', folder: '.' }, 'auth-2017');
  await open.close();
  return open.target.adapters;
}

describe('the patience of a profile', () => {
  const sending = (patienceMs?: number): Partial<Profile> => {
    const patience = patienceMs === undefined ? {} : { patienceMs };
    return {
      mailbox: { ...command, domain: 'a.test', ...patience },
      smsOutbox: { ...command, ...patience },
      pushOutbox: { ...command, origin: URL_OF_NOBODY, ...patience },
    };
  };
  const patienceIn = async (described: Partial<Profile>) => {
    const { mailbox, smsOutbox, pushOutbox } = (await adaptersOf(described)) as PresentAdapters;
    return [mailbox, smsOutbox, pushOutbox].map(({ patienceMs }) => patienceMs);
  };

  test('goes to mailbox, texts and notifications', async () => {
    expect(await patienceIn(sending(300))).toEqual([300, 300, 300]);
  });

  test('is the usual one where it names none', async () => {
    expect(await patienceIn(sending())).toEqual([undefined, undefined, undefined]);
  });

  test('goes to the SMTP server of the suite as well', async () => {
    const { mailbox } = await adaptersOf({ mailbox: { kind: 'smtp', domain: 'a.test', patienceMs: 300 } });
    expect(mailbox).toMatchObject({ patienceMs: 300 });
  });
});

describe('the accounts of a profile', () => {
  const control = { kind: 'control-port', url: URL_OF_NOBODY } as const;
  const listed = [{ email: 'ann@example.test', password: 'secret' }];

  test('are those it lists, also beside a control port that would make some', async () => {
    const { accounts } = (await adaptersOf({ control, accounts: listed })) as PresentAdapters;
    expect(accounts.left?.()).toBe(1);
  });

  test('come from the control port where it says nothing', async () => {
    const { accounts } = (await adaptersOf({ control })) as PresentAdapters;
    expect(isAbsent(accounts)).toBe(false);
    expect(accounts.left).toBeUndefined();
  });

  test('are absent with its reason, or with ours', async () => {
    expect((await adaptersOf({ control, accounts: { absent: 'nobody may' } })).accounts).toEqual({
      absent: 'nobody may',
    });
    expect((await adaptersOf({})).accounts).toEqual({ absent: 'no verified accounts were given' });
  });

  test('are refused when one stands twice', async () => {
    await expect(adaptersOf({ accounts: [...listed, ...listed] })).rejects.toThrow('server.yaml: accounts[1].email');
  });
});

test('thresholds of customs are numbers without their kind', async () => {
  const { customs } = await adaptersOf({ customs: { kind: 'thresholds', accountStatus: 5, wrongPasswords: 3 } });
  expect(customs).toEqual({ thresholds: { accountStatus: 5, wrongPasswords: 3 } });
});
