import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../../cli/judge-target.js';
import { targetOfProfile } from '../../../cli/profile-target.js';
import type { Need } from '../../../conformance/targets/needs.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { inPackage, startProgram } from '../../http/mock-process.js';
import { casesNamed, everyCase, onTarget, play, troublesOf, withProfile } from './on-a-mock.js';

jest.setTimeout(90_000);

const NO_MAIL = { mailbox: { absent: 'nobody reads it' } };
const PASSWORD = 'correct horse battery';
/** Each takes one account. */
const THREE = casesNamed(
  'account/keys-token-is-single-use',
  'certificate/claims-about-the-account',
  'flow/change-password',
);
let mock: Mock;

beforeEach(async () => {
  mock = await startMock({ seed: 'accounts' });
});
afterEach(() => mock.stop());

const throughControl = () => ({ ...NO_MAIL, control: { kind: 'control-port', url: mock.controlUrl } });
const inTurn = { pace: { concurrency: 1 } };

function made(name: string): { email: string; password: string } {
  const account = { email: `${name}@example.test`, password: PASSWORD };
  mock.accounts.create(account);
  return account;
}

describe('a server whose mail nobody reads, with accounts from its operator', () => {
  test('keeps all that mail is not read for', async () => {
    const cases = everyCase.filter(({ needs = [] }) => needs.includes('verifiedAccount'));
    expect(cases.length).toBeGreaterThan(80);
    const records = await play(mock, throughControl(), cases);
    expect(troublesOf(records)).toEqual([]);
    expect(records.flatMap(({ exchanges }) => exchanges).filter(({ path }) => path.includes('verify_code'))).toEqual(
      [],
    );
  });

  test('has its mail read by no case that does not say so, and no case asks for mail that it does not read', async () => {
    // Who needs a signer as well has none here, and so does not come to the mail.
    const asking = everyCase.filter(
      ({ needs = [] }) => needs.includes('mailbox') && !needs.includes('preVerifySigner'),
    );
    const withoutMail = ({ needs = [] }: { needs?: readonly Need[] }) =>
      needs.map((need): Need => (need === 'mailbox' ? 'verifiedAccount' : need));
    const records = await play(
      mock,
      { ...throughControl(), preVerifySigner: { absent: 'not here' } },
      asking.map((each) => ({ ...each, needs: withoutMail(each) })),
    );
    const idle = records.filter(({ outcome }) => outcome === 'completed').map(({ id }) => id);
    // They are about the account/create of their account, and who signs in to another's has seen none.
    expect(idle).toEqual([
      'accepted-requests/account-keys/token-of-create-is-accepted',
      'account/keys-are-the-accounts',
    ]);
    const reasons = records.filter(({ outcome }) => outcome !== 'completed').map(({ reason = '' }) => reason);
    expect(reasons.filter((reason) => !reason.includes('does not name in "needs": mailbox'))).toEqual([]);
  });

  test('has the cases that read mail not run', async () => {
    const [record] = await play(mock, throughControl(), casesNamed('account/create-mails-a-verification-code'));
    expect(record).toMatchObject({ outcome: 'not-run', reason: 'mailbox: nobody reads it', exchanges: [] });
  });

  test('has others not run for want of either where it has no accounts', async () => {
    const [record] = await play(mock, { ...NO_MAIL, accounts: { absent: 'none to give' } }, THREE);
    expect(record).toMatchObject({
      outcome: 'not-run',
      reason: 'mailbox: nobody reads it; accounts: none to give',
    });
  });
});

describe('listed accounts', () => {
  test('are used up one by one, destroyed, and missed when none is left', async () => {
    const accounts = [made('ann'), made('ben')];
    const records = await play(mock, { ...NO_MAIL, ...inTurn, accounts }, THREE);
    expect(records.map(({ outcome }) => outcome).sort()).toEqual(['completed', 'completed', 'not-run']);
    expect(records.find(({ outcome }) => outcome === 'not-run')?.reason).toBe(
      'no pre-provisioned account is left; list more under accounts:',
    );
    for (const { email } of accounts) expect(() => mock.accounts.inspect(email)).toThrow('There is no account');
  });

  test('that are gone since an earlier run are passed over', async () => {
    const accounts = [made('ann'), made('ben')];
    mock.accounts.destroy('ann@example.test');
    const [record] = await play(mock, { ...NO_MAIL, accounts }, THREE.slice(0, 1));
    expect(troublesOf(record === undefined ? [] : [record])).toEqual([]);
    expect(record?.exchanges.slice(0, 2).map(({ status }) => status)).toEqual([400, 200]);
  });

  test('with another password block a case, and accuse the server of nothing', async () => {
    const accounts = [{ ...made('ann'), password: 'forgotten' }];
    const [record] = await play(mock, { ...NO_MAIL, accounts }, THREE.slice(0, 1));
    expect(record).toMatchObject({ outcome: 'blocked' });
    expect(record?.reason).toContain('a pre-provisioned account cannot be signed in to');
    expect(record?.reason).toContain('errno 103');
    expect(record?.blockedBy).toBeUndefined();
  });

  test('that are not verified block a case', async () => {
    mock.accounts.create({ email: 'eve@example.test', password: PASSWORD, verified: false });
    const accounts = [{ email: 'eve@example.test', password: PASSWORD }];
    const [record] = await play(mock, { ...NO_MAIL, accounts }, THREE.slice(0, 1));
    expect(record).toMatchObject({ outcome: 'blocked' });
    expect(record?.reason).toContain('waits for a mailed code, and the target has no mailbox');
  });

  test('leave no secret of theirs in a report', async () => {
    const report = await onTarget(mock, { ...NO_MAIL, accounts: [made('ann')] }, (target) =>
      judgeTarget(target, { seed: 'secret', only: ['account-keys/token-single-use-after-success'] }),
    );
    expect(report.verdict.exitCode).toBe(0);
    expect(JSON.stringify(report)).not.toContain(PASSWORD);
    expect(JSON.stringify(report)).not.toMatch(/"authPW\\*":\\*"[0-9a-f]{7}/);
  });

  test('are left alone where mail can be read', async () => {
    const described = { control: { kind: 'control-port', url: mock.controlUrl }, accounts: [made('ann')] };
    const records = await play(mock, described, THREE);
    expect(troublesOf(records)).toEqual([]);
    expect(mock.accounts.inspect('ann@example.test')).toMatchObject({ emailVerified: true });
  });
});

test('probe says how far listed accounts go', async () => {
  const program = await withProfile(mock, { ...NO_MAIL, accounts: [made('ann'), made('ben')] }, async (file) => {
    const probing = startProgram(['probe', file]);
    await probing.ended;
    return probing;
  });
  const row = program.written.stdout.split('\n').find((line) => line.trim().startsWith('accounts'));
  expect(row).toContain('2 verified ones are listed; the first can be signed in to');
  const wanting = everyCase.filter(({ needs = [] }) => needs.join() === 'verifiedAccount').length;
  expect(row).toContain(`(at least ${wanting - 2} of ${wanting} cases that take one not run)`);
  expect(mock.accounts.inspect('ann@example.test')).toMatchObject({ emailVerified: true });
});

test('a program makes accounts where it is asked to: the example without mail', async () => {
  const before = { ...process.env };
  Object.assign(process.env, { FXA_URL: mock.url, FXA_CONTROL_URL: mock.controlUrl });
  const { target, close } = await targetOfProfile(inPackage('examples', 'mock-without-mail.yaml'));
  process.env = before;
  const report = await judgeTarget(target, { seed: 'program', only: ['account-keys/token-single-use-after-success'] });
  await close();
  expect(report.verdict).toMatchObject({ exitCode: 0 });
});
