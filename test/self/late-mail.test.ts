import { expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { isAbsent, type Mail, type Mailbox } from '../../conformance/targets/target.js';

jest.setTimeout(60_000);

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
