import { defineCase } from '../../case.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { checkable } from '../../judging/expected-errno.js';

const THROUGHOUT = 'recovery-email-verify-code/code-is-random-throughout';
const NOTHING = 'recovery-email-verify-code/wrong-code-verifies-nothing';

/** What comes with the wrong uid verifies nobody: neither whose uid it is nor whose code. */
export default defineCase({
  requirements: ['recovery-email-verify-code/code-belongs-to-its-uid', 'recovery-email-verify-code/code-is-random'],
  whereKnown: [NOTHING, THROUGHOUT],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const ann = await cast.account();
    const eve = await cast.accountAlone();
    const bob = await cast.accountAlone();
    const code = await cast.mailedCode(ann);
    const codes = new Set([code, await cast.mailedCode(eve), await cast.mailedCode(bob)]);
    const counted = `${codes.size} different codes`;
    check.that(
      'recovery-email-verify-code/code-is-random',
      codes.size === 3,
      '3 different codes',
      counted,
      bob.created,
    );
    if (checkable(edition, THROUGHOUT)) {
      const isMade = hangTogether(
        [...codes],
        [ann, eve, bob].map(({ uid }) => uid),
      );
      check.that(THROUGHOUT, !isMade, 'codes that nobody can guess', isMade ? 'others' : 'such codes', bob.created);
    }
    await requireUnverified(cast, ann.session);
    const crossed = await cast.call('recoveryEmailVerifyCode', { body: { uid: eve.uid, code } });
    const { emailVerified } = await verificationFacts(cast, ann.session);
    check.control(await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } }));
    check.errno('recovery-email-verify-code/code-belongs-to-its-uid', crossed, 105);
    check.equal(NOTHING, emailVerified, false, crossed);
  },
});

/** Codes that are shorter than this may have much in common by chance. */
const LEAST = 8;

/** Whether a code is an id that others know, or one that is counted up from another. */
function hangTogether(codes: readonly string[], uids: readonly string[]): boolean {
  const plain = (text: string) => text.replaceAll('-', '').toLowerCase();
  if (codes.some((code) => uids.some((uid) => plain(uid) === plain(code)))) return true;
  return codes.some((code, index) =>
    codes.slice(index + 1).some((other) => {
      const most = Math.floor((code.length * 3) / 4);
      return code.length >= LEAST && code.slice(0, most) === other.slice(0, most);
    }),
  );
}
