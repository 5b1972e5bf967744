import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { linksOf, verificationCode } from '../../cast/mailed-codes.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';
import { CLIENT_ID, FRENCH, REDIRECT_TO } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const LAWS = {
  service: 'recovery-email-resend-code/service-is-that-of-the-request',
  resume: 'recovery-email-resend-code/resume-is-that-of-the-request',
};
const MAILS = 'recovery-email-resend-code/mails-each-time';
const SAME = 'recovery-email-resend-code/same-code-each-time';
const FRAGMENT = 'recovery-email-resend-code/code-is-in-the-link-fragment';
const VERIFIES = 'recovery-email-resend-code/code-verifies-the-email';
const OF_CREATION = 'recovery-email-verify-code/code-is-in-the-link-fragment';

/** Letters, of both cases, and digits alone: whether a server decodes resume before it writes the link is not said. */
export default defineCase({
  requirements: [...Object.values(LAWS), MAILS, SAME, FRAGMENT, VERIFIES, OF_CREATION],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const made = { service: `suite${cast.hex(4)}`, resume: `resume${cast.hex(8)}`, redirectTo: REDIRECT_TO };
    const ann = await cast.account({ body: made });
    const nextMail = () => cast.inbox.next(ann.email, 'a code', (each) => verificationCode(each) !== undefined);
    const first = await nextMail();
    checkCodeInFragment(
      check,
      OF_CREATION,
      { code: verificationCode(first) ?? '', links: linksOf(first) },
      ann.created,
    );
    const requests: readonly Readonly<Record<string, string>>[] = [
      { service: CLIENT_ID, resume: `r${cast.hex(24)}`, redirectTo: REDIRECT_TO },
      { service: 'a', resume: '7' },
      {},
      { redirectTo: REDIRECT_TO },
      { resume: `Resume${cast.hex(4)}X`, redirectTo: REDIRECT_TO },
      { service: `Suite${cast.hex(4)}X` },
    ];
    let code = '';
    for (const body of requests) {
      const resend = await cast.must('recoveryEmailResendCode', {
        as: ann.session,
        body,
        headers: body.service === 'a' ? FRENCH : {},
      });
      const mail = await ifItComes(nextMail());
      const words = mail === undefined ? 'none came in time' : 'it came';
      check.that(MAILS, mail !== undefined, 'a mail with the code for every request', words, resend);
      if (mail === undefined) throw new Blocked('there is no further mail to read', MAILS);
      const same = verificationCode(mail) === verificationCode(first);
      check.that(SAME, same, 'the code of the first mail', same ? 'the same' : 'another one', resend);
      const links = verificationLinks(mail);
      for (const name of ['service', 'resume'] as const) {
        const value = body[name];
        if (value === undefined) continue;
        const found = links.some(({ searchParams }) => searchParams.get(name) === value);
        check.that(LAWS[name], found, `a link whose query has ${name}=${value}`, parameterNames(links), resend);
      }
      code = verificationCode(mail) ?? '';
      checkCodeInFragment(check, FRAGMENT, { code, links: linksOf(mail) }, resend);
    }
    check.succeeds(VERIFIES, await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } }));
    const { emailVerified, answer } = await verificationFacts(cast, ann.session);
    check.equal(VERIFIES, emailVerified, true, answer);
  },
});
