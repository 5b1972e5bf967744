import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { probeTarget } from '../../../conformance/targets/probe-target.js';
import type { Deviation } from '../../../mock-server/deviation.js';
import type { MockSettings } from '../../../mock-server/settings.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { casesNamed, edition, onTarget, play, troublesOf } from './on-a-mock.js';

jest.setTimeout(60_000);

const THROTTLED = 'errno/account-status-post/address-is-throttled';
const UNBLOCKING = [
  'account/login-is-unblocked-by-a-mailed-code',
  'account/rejected-unblock-code-is-refused',
  'account/send-unblock-code-mails-a-code',
];
const REJECTING = ['account/every-rejected-unblock-code-is-refused', 'account/unblock-codes-keep-to-their-purpose'];
const MINUTES = 15 * 60;
const LIMITS: Partial<MockSettings> = {
  customs: {
    accountStatus: { perEmail: { count: 4, seconds: MINUTES } },
    wrongPassword: { perEmail: { count: 3, seconds: MINUTES }, ruling: 'blocked, email unblocks' },
  },
};
let mock: Mock | undefined;

afterEach(async () => {
  await mock?.stop();
  mock = undefined;
});

async function started(settings: Partial<MockSettings>): Promise<Mock> {
  mock = await startMock({ seed: 'thresholds', ...settings });
  return mock;
}

/** The mock's control port for mail, and customs that nobody instructs. */
function knowing(given: Mock, thresholds: object): object {
  return { control: { kind: 'control-port', url: given.controlUrl }, customs: { kind: 'thresholds', ...thresholds } };
}

describe('customs that rule by themselves', () => {
  test('are gone past as often as the profile says, and then meet their errno', async () => {
    const strict = await started(LIMITS);
    const described = knowing(strict, { accountStatus: 4, wrongPasswords: 3 });
    const records = await play(strict, described, casesNamed(THROTTLED, ...UNBLOCKING));
    expect(troublesOf(records)).toEqual([]);
    const calls = records.find(({ id }) => id === THROTTLED)?.exchanges.filter(({ path }) => path.endsWith('/status'));
    // One is the control; the fourth that is repeated is refused, and so is the attempt.
    expect(calls?.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
  });

  test('may forget what they counted once an unblock code was good', async () => {
    const strict = await started(LIMITS);
    const forgets: Deviation = {
      id: 'forgets',
      violates: [],
      alsoBreaks: [],
      says: 'A good unblock code ends the limit.',
      wrap: {
        'customs.admitSignIn': (next, world) => (email, unblockCode, caller) => {
          const isByCode = next(email, unblockCode, caller);
          if (isByCode) world.customs.forget('wrongPassword', email);
          return isByCode;
        },
      },
    };
    strict.deviate([forgets]);
    const described = knowing(strict, { wrongPasswords: 3 });
    const records = await play(strict, described, casesNamed(...UNBLOCKING, ...REJECTING));
    expect(troublesOf(records)).toEqual([]);
  });

  test('that never step in break the errno', async () => {
    const lax = await started({});
    const [record] = await play(lax, knowing(lax, { accountStatus: 4 }), casesNamed(THROTTLED));
    expect(record?.checks.find(({ requirement }) => requirement === 'account-status-post/errno-114')).toMatchObject({
      passed: false,
      expected: '429 with errno 114',
    });
    expect(record?.exchanges.filter(({ path }) => path.endsWith('/status'))).toHaveLength(6);
  });

  test('leave out what no threshold of the profile leads to', async () => {
    const strict = await started(LIMITS);
    const ids = ['api/blocked-request-is-answered-with-125', ...UNBLOCKING.slice(0, 1)];
    const records = await play(strict, knowing(strict, { accountStatus: 4 }), casesNamed(...ids));
    expect(records.map(({ outcome, reason }) => `${outcome}, ${reason}`)).toEqual([
      'not-run, customs: the profile gives no threshold that leads to "blocked, email unblocks"',
      'not-run, customs: the profile gives no threshold that leads to "blocked"',
    ]);
  });

  test.each([
    ['as they are', LIMITS, 'works', 'account/status is throttled past its threshold; 3 wrong passwords'],
    ['as they are not', {}, 'broken', 'after 4 requests to account/status the next one met 200'],
  ])('are probed %s', async (_name, settings, state, says) => {
    const given = await started(settings);
    const described = knowing(given, { accountStatus: 4, wrongPasswords: 3 });
    const findings = await onTarget(given, described, (target) => probeTarget(target, edition));
    const finding = findings.find(({ what }) => what === 'customs');
    expect(finding?.state).toBe(state);
    expect(finding?.says).toContain(says);
  });
});
