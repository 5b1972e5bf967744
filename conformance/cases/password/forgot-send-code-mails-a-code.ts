import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { linksOf, resetCode } from '../../cast/mailed-codes.js';
import { numberOf } from '../../cast/times.js';
import { Blocked } from '../../stops.js';
import { summary } from '../../wire/exchange.js';

const NO_SIGNATURE = 'password-forgot-send-code/needs-no-signature';
const MAILS = 'password-forgot-send-code/mails-a-code';
const CODE_OR_LINK = 'password-forgot-send-code/mail-has-the-code-or-a-link';
const DIGITS = 'password-forgot-send-code/code-is-8-or-16-digits';
const LENGTH = 'password-forgot-send-code/code-length-is-8-or-16';
const LENGTH_OF_CODE = 'password-forgot-send-code/code-length-is-that-of-the-code';

export default defineCase({
  requirements: [NO_SIGNATURE, MAILS, CODE_OR_LINK, DIGITS, LENGTH, LENGTH_OF_CODE],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const { email } = await cast.verifiedAccount();
    const earlier = (await cast.inbox.all(email)).length;
    const answer = await cast.call('passwordForgotSendCode', { body: { email: cast.written(email) } });
    const served = answer.response.status === 200;
    // What its body says is for the checks below; a refusal leaves nothing to look for.
    check.that(NO_SIGNATURE, served, 'a request that is served', summary(answer), served ? undefined : answer);
    check.control(answer);

    const withCode = cast.inbox.next(email, 'a reset code', (candidate) => resetCode(candidate) !== undefined);
    const mail = (await ifItComes(withCode)) ?? (await cast.inbox.all(email))[earlier];
    check.that(MAILS, mail !== undefined, 'a mail to the account', mail === undefined ? 'no mail' : 'a mail');
    if (mail === undefined) throw new Blocked('no mail came', MAILS);
    const code = resetCode(mail);
    const helps = code !== undefined || linksOf(mail).length > 0;
    check.that(CODE_OR_LINK, helps, 'a code or a link in the mail', helps ? 'one of the two' : 'neither');
    const codeLength = numberOf(answer, 'codeLength');
    check.that(LENGTH, codeLength === 8 || codeLength === 16, '8 or 16', String(codeLength), answer);

    if (code === undefined) throw new Blocked('the code is only on the page that the mail links to');
    const characters = `${code.length} characters, ${/^\d*$/.test(code) ? 'all digits' : 'not all of them digits'}`;
    check.that(DIGITS, /^(?:\d{8}|\d{16})$/.test(code), '8 or 16 digits', characters);
    check.equal(LENGTH_OF_CODE, codeLength, code.length, answer);
  },
});
