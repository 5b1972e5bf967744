import { expect, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import type { Wraps } from '../../mock-server/seams.js';

/** What the suite does not find kept of some laws in a key server with these wraps. */
async function failuresOf(says: string, wraps: readonly Wraps[], only: readonly string[]): Promise<string[]> {
  const { mock, target } = await startJudgedMock({ edition: 'key-server-2013' });
  mock.deviate(wraps.map((wrap, index) => ({ id: `${says}-${index}`, violates: [], alsoBreaks: [], says, wrap })));
  try {
    const { requirements } = await judgeTarget(target, { seed: 'lawful', only });
    const failed = requirements.filter(
      ({ id, outcome }) => outcome === 'failed' || (only.includes(id) && outcome !== 'passed'),
    );
    return failed.map(({ id, outcome }) => `${outcome} ${id}`);
  } finally {
    await mock.stop();
  }
}

/** Every mail says this, and nothing else. */
const mailing = (text: string): Wraps => ({
  'mail.deliver': (next) => (mail) => next({ ...mail, text, html: '', headers: {} }),
});

test('mails count, whether or not their codes can be told', async () => {
  const failed = await failuresOf(
    'mails-what',
    [mailing('The word is swordfish.')],
    ['account-recovery-methods-send-code/mails-each-time'],
  );
  expect(failed).toEqual([]);
});

test('what stands in every mail is no code that reaches others', async () => {
  const laws = ['account-recovery-methods-send-code/mails-no-other-account'];
  const failed = await failuresOf('mails-one-number', [mailing('Questions? Call 5550123456.')], laws);
  expect(failed.map((each) => each.split(' ')[0])).toEqual(['blocked']);
});

test('a request that was one too many for the moment says nothing of its content type', async () => {
  let asked = 0;
  const throttled: Wraps = {
    'endpoints.run': (next) => async (request, input) => {
      asked += request.operation.id === 'passwordForgotSendCode' ? 1 : 0;
      if (request.operation.id !== 'passwordForgotSendCode' || asked % 2 === 0) return next(request, input);
      const body = { status: 429, errors: [{ code: 4290, message: 'Later.' }] };
      return { status: 429, headers: {}, body };
    },
  };
  const failed = await failuresOf('throttled', [throttled], ['every-good-request/password-forgot-send-code/as-it-is']);
  expect(failed.filter((each) => each.startsWith('failed'))).toEqual([]);
  expect(asked).toBeGreaterThan(0);
});
