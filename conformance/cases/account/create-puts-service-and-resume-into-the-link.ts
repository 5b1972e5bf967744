import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { verificationCode } from '../../cast/mailed-codes.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { FRENCH, REDIRECT_TO, RESUME, RESUME_READ } from '../../requests/good-values.js';

const LAWS = {
  service: 'account-create/service-is-in-the-verification-link',
  resume: 'account-create/resume-is-in-the-verification-link',
};

const MAILS = 'account-create/mails-a-verification-code';

/**
 * Both are opaque, so that their capitals stay. One account is made with a page to continue at as well, by somebody who
 * reads French, and one with keys asked for in the query; its resume has something that is url-encoded.
 */
export default defineCase({
  requirements: [LAWS.service, LAWS.resume, MAILS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    // Letters and digits alone, but for the last: whether a server decodes resume before it writes the link is not said.
    const given = { service: `Suite${cast.hex(4)}`, resume: `Resume${cast.hex(8)}` };
    for (const asked of [
      { body: given },
      { body: { ...given, redirectTo: REDIRECT_TO }, headers: FRENCH },
      { keys: true, body: { ...given, resume: RESUME } },
      { body: { service: '2015', resume: '7' } },
    ]) {
      const { email, created } = await cast.account(asked);
      const mail = await cast.inbox.next(email, 'a verification code', (each) => verificationCode(each) !== undefined);
      const links = verificationLinks(mail);
      for (const name of ['service', 'resume'] as const) {
        const value = asked.body[name];
        const values = name === 'resume' && value === RESUME ? RESUME_READ : [value];
        const found = links.some(({ searchParams }) => values.includes(searchParams.get(name) ?? ''));
        check.that(LAWS[name], found, `a verification link with ${name}=${value}`, parameterNames(links), created);
      }
    }
    const ann = await cast.account({ body: { redirectTo: REDIRECT_TO } });
    const code = await ifItComes(cast.mailedCode(ann));
    if (code === undefined) {
      // Without a mail that does arrive the mailbox may be at fault, and the case is blocked.
      await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
      await cast.mailedCode(ann);
    }
    const came = code === undefined ? 'no mail until another one was asked for' : 'it came';
    check.that(MAILS, code !== undefined, 'a mail with a code after the creation', came, ann.created);
  },
});
