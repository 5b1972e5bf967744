import { expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import { isAbsent, type Mail, type Mailbox } from '../../conformance/targets/target.js';
import type { Wraps } from '../../mock-server/seams.js';
import { loadEdition } from '../../openapi/editions.js';

jest.setTimeout(120_000);

/** How late a mail is by its place: those of the sign-ins come after what is asked next, and the others later still. */
const lateMs = (place: number) => (place < 3 ? 100 : 300);

/** The same mailbox, over a post that takes its time: what is asked for at once is still on its way. */
function slow(mailbox: Mailbox): Mailbox {
  const firstAsked = new Map<string, number>();
  const arrived = (address: string) => (_mail: Mail, place: number) => {
    const key = `${address} ${place}`;
    const since = firstAsked.get(key) ?? performance.now();
    firstAsked.set(key, since);
    return performance.now() - since > lateMs(place);
  };
  return { ...mailbox, read: async (address) => (await mailbox.read(address)).filter(arrived(address)) };
}

test('a code of an earlier mail that comes late is not taken for that of the session', async () => {
  const law = 'recovery-email-verify-code/token-code-verifies-the-session';
  const { mock, target } = await startJudgedMock({ edition: 'auth-2017', seed: 'late' });
  try {
    const { mailbox } = target.adapters;
    if (isAbsent(mailbox)) throw new Error('a mock has a mailbox');
    const late = { ...target, adapters: { ...target.adapters, mailbox: slow(mailbox) } };
    const { requirements } = await judgeTarget(late, { seed: 'late', only: [law] });
    expect(requirements.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual([]);
    expect(requirements.find(({ id }) => id === law)?.outcome).toBe('passed');
  } finally {
    await mock.stop();
  }
});

/** Milliseconds on the way, one after the other: later mails overtake earlier ones. */
const DELAYS_MS = [0, 400, 50, 900, 150];

/** Nothing but links tells the codes apart, and the post takes its time. */
const slowAndPlain: Wraps = {
  'mail.deliver': (next) => {
    let count = 0;
    return (mail) => {
      const headers = Object.fromEntries(Object.entries(mail.headers).filter(([name]) => !/^x-/i.test(name)));
      count += 1;
      setTimeout(() => next({ ...mail, headers }), DELAYS_MS[count % DELAYS_MS.length]);
    };
  },
};

test('mails that overtake each other accuse nobody', async () => {
  const edition = loadEdition('auth-2017');
  const { mock, target } = await startJudgedMock({ edition: edition.id, seed: 'late' });
  try {
    mock.deviate([{ id: 'slow-and-plain', violates: [], alsoBreaks: [], says: 'slow and plain', wrap: slowAndPlain }]);
    const cases = casesOf(edition).filter(({ needs = [] }) => needs.includes('mailbox'));
    const { records } = await runSuite({ edition, target, cases, seed: 'late' });
    expect(records.flatMap(({ checks }) => checks.filter(({ passed }) => !passed))).toEqual([]);
    // A mail that comes after the patience is over blocks a case, and most are in time.
    const carriedThrough = records.filter(({ outcome }) => outcome === 'completed').length;
    expect(carriedThrough).toBeGreaterThan(0.9 * records.length);
  } finally {
    await mock.stop();
  }
});
