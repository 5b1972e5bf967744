import { afterEach, expect, jest, test } from '@jest/globals';
import { startJudgedMock } from '../../cli/targets.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import { answering } from '../../mock-server/deviations/at-operation.js';
import { DomainError } from '../../mock-server/domain/domain-error.js';
import type { RecoveryLetter } from '../../mock-server/domain/mail-templates/letter.js';
import type { Wraps } from '../../mock-server/seams.js';
import type { MockSettings } from '../../mock-server/settings.js';
import type { Mock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { casesNamed, troublesOf } from './targets/on-a-mock.js';

jest.setTimeout(60_000);

let mock: Mock | undefined;
afterEach(() => mock?.stop());

/** Something that no line of the document forbids, and the cases that meet it. */
interface Way {
  readonly wraps?: readonly Wraps[];
  readonly settings?: Partial<MockSettings>;
  readonly cases: readonly string[];
  /** What cannot be decided of such a server, as `troublesOf` has it. */
  readonly undecided?: readonly string[];
}

/** Codes that may be handed in once. */
const ONE_TRY: Wraps = {
  'tokens.create': (next) => (type, uid, more) =>
    next(type, uid, type === 'passwordForgotToken' ? { ...more, tries: 1 } : more),
};

/** Reset codes as text, in a mail that has a link to a page of help. */
const CODES_AS_TEXT: Wraps = {
  'mail.send': (next) => (letter) => {
    const codes: RecoveryLetter[] = letter.template === 'recoveryEmail' ? [letter] : [];
    next(codes[0] === undefined ? letter : { ...codes[0], link: {} });
  },
  'mail.deliver': (next) => (mail) => {
    const code = mail.headers['x-recovery-code'];
    if (code === undefined) return next(mail);
    const text = `Your code is ${code}. Help is at https://help.example.test/forgotten`;
    return next({ ...mail, text, html: text, headers: { 'x-recovery-code': code } });
  },
};

/** Unfit bodies are refused before anybody looks at the signature; they have two bytes at most. */
const BODY_FIRST: Wraps = {
  'answers.shape': (next) => (request, answer) => {
    const shaped = next(request, answer);
    const isUnfit = request.operation.id === 'accountReset' && Number(request.headers['content-length']) <= 2;
    return isUnfit ? { ...shaped, status: 400, body: { ...(shaped.body as object), code: 400, errno: 106 } } : shaped;
  },
};

/** Each device of an account has a name and a callback of its own. */
const NO_TWINS: Wraps = {
  'devices.save': (next, world) => (session, id, given) => {
    const others = world.devices.allOf(session.uid).filter((each) => each.id !== id?.toLowerCase());
    const keys = (['name', 'pushCallback'] as const).filter(
      (key) => given[key] !== undefined && others.some((other) => other[key] === given[key]),
    );
    if (keys.length === 0) return next(session, id, given);
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys } });
  },
};

/** A reset is no reset to the password that is set already. */
const ANOTHER_PASSWORD: Wraps = {
  'passwords.reset': (next, world) => (uid, authPW) => {
    if (!world.passwords.matches(world.accounts.get(uid), authPW.toLowerCase())) return next(uid, authPW);
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['authPW'] } });
  },
};

/** Whose address is verified has nothing mailed again. */
const NO_MAIL_FOR_THE_VERIFIED: Wraps = {
  'verification.resendCode': (next, world) => (session, link, caller) => {
    if (!world.accounts.get(session.uid).emailVerified) return next(session, link, caller);
    throw new DomainError('InvalidParameter', { validation: 'the address is verified' });
  },
};

const HALF = 0.5;
const late = (field: string) => (fields: Readonly<Record<string, unknown>>) =>
  fields[field] === undefined ? fields : { ...fields, [field]: Number(fields[field]) + HALF };

const MIB = 1_048_576;
const OVERSIZED = ['oversized-body/account-create', 'oversized-body/session-destroy'];

const WAYS: Readonly<Record<string, Way>> = {
  'takes bodies of 4 MiB': { settings: { bodyLimitBytes: 4 * MIB }, cases: OVERSIZED },
  'takes bodies of 32 MiB': {
    settings: { bodyLimitBytes: 32 * MIB },
    cases: OVERSIZED,
    undecided: [
      'oversized-body/account-create: blocked, no limit was met: accountCreate serves a body of 20 MiB',
      'oversized-body/session-destroy: blocked, no limit was met: sessionDestroy serves a body of 20 MiB',
    ],
  },
  'gives a forgotten password one try': {
    wraps: [ONE_TRY],
    cases: [
      'errno/password-forgot-verify-code/wrong-code',
      'password/forgot-code-belongs-to-its-token',
      'password/forgot-second-call-cancels-the-first',
      'password/forgot-tries-count-down',
      'replayed-nonce/password-forgot-verify-code',
    ],
    undecided: [
      'password/forgot-tries-count-down: blocked, a token takes one code alone: there is no number of tries left to see',
      'replayed-nonce/password-forgot-verify-code: blocked, the first request of passwordForgotVerifyCode used its token up',
    ],
  },
  'has the session of a change confirmed by mail': {
    wraps: [
      {
        'sessions.openAfter': (next, world) => (former, account, keys, caller) => {
          const waiting = { ...former, verificationId: world.verification.newCode() };
          const opened = next(waiting, account, keys, caller);
          const { uid, email } = account;
          const { verificationId: code = '' } = opened.session;
          world.mail.send({ template: 'verifyLoginEmail', to: email, uid, code, link: {} });
          return opened;
        },
      },
    ],
    cases: [
      'account/keys-tokens-of-every-origin-are-single-use',
      'password/change-gives-a-key-fetch-token-of-the-new-keys',
      'password/change-with-keys-gives-a-key-fetch-token',
    ],
  },
  'has a domain that it is not reached at': {
    wraps: [{ 'certificates.issuer': () => () => 'idp.example' }],
    cases: ['certificate/principal-is-the-account'],
  },
  'writes reset codes as text, beside a link to help': {
    wraps: [CODES_AS_TEXT],
    cases: ['password/forgot-resume-is-in-the-link', 'account/long-resume-stays-whole'],
  },
  'has numbers of its own for what is no number and no message': {
    wraps: [
      {
        'parameters.find': (next) => (operation, where, value) =>
          operation.id === 'sms' ? [] : next(operation, where, value),
      },
    ],
    cases: ['wrong-type/sms/phoneNumber', 'wrong-type/sms/messageId'],
  },
  'does not know how long numbers are': {
    wraps: [
      {
        'sms.senderFor': (next) => (number) => next(/^\+1[0-9]{9}$/.test(number) ? `${number}0` : number),
      },
    ],
    cases: ['errno/sms/number-lacks-a-digit'],
  },
  'reads a reset before it looks at the signature': {
    wraps: [BODY_FIRST],
    cases: ['account/reset-tokens-are-used-up-by-whatever-comes-of-it'],
    undecided: [
      'account/reset-tokens-are-used-up-by-whatever-comes-of-it: blocked, account/reset looks at its body before the signature',
    ],
  },
  'counts fractions of seconds': {
    wraps: [
      ...['accountCreate', 'accountLogin'].map((operation) => answering(operation, late('authAt'))),
      ...['passwordForgotSendCode', 'passwordForgotResendCode', 'passwordForgotStatus'].map((operation) =>
        answering(operation, late('ttl')),
      ),
    ],
    cases: ['password/forgot-tries-count-down', 'password/forgot-send-code-mails-a-code', 'account/create-logs-in'],
  },
  'has no locale for whoever told none': {
    wraps: [answering('accountProfile', (fields) => ({ locale: null, ...fields }))],
    cases: ['account/profile-email-is-the-accounts', 'account/profile-scopes-open-the-email'],
  },
  'has no two devices of one name or callback': {
    wraps: [NO_TWINS],
    cases: [
      'device/callback-without-both-keys-blanks-both',
      'device/list-holds-the-accounts-devices',
      'device/refused-request-changes-no-device',
      'device/session-keeps-to-its-one-device',
      'flow/attach-a-new-device',
      'session/sign-out-leaves-the-other-devices',
    ],
  },
  'wants a password of a reset that is another one': {
    wraps: [ANOTHER_PASSWORD],
    cases: ['account/reset-makes-a-random-wrap-kb', 'account/single-use-tokens-at-once'],
  },
  'mails nothing again to an address that is verified': {
    wraps: [NO_MAIL_FOR_THE_VERIFIED],
    cases: ['api/high-load-is-answered-with-201', 'device/devices-stay-whatever-else-is-done'],
  },
  'has its errors explained at paths of its own': {
    wraps: [
      {
        'answers.shape': (next) => (request, answer) => {
          const shaped = next(request, answer);
          return shaped.status < 400
            ? shaped
            : { ...shaped, body: { ...(shaped.body as object), info: '/docs/errors#107' } };
        },
      },
    ],
    cases: ['errno/account-login/wrong-password', 'wrong-type/account-create/email'],
  },
};

test.each(Object.entries(WAYS))('a server of 2017 that %s is accused of nothing', async (says, way) => {
  const edition = loadEdition('auth-2017');
  const judged = await startJudgedMock({ edition: edition.id, seed: 'lawful', ...way.settings });
  mock = judged.mock;
  mock.deviate(
    (way.wraps ?? []).map((wrap, index) => ({ id: `${says}-${index}`, violates: [], alsoBreaks: [], says, wrap })),
  );
  const cases = casesNamed(...way.cases);
  const { records } = await runSuite({ edition, target: judged.target, cases, seed: 'lawful' });
  expect(troublesOf(records).sort()).toEqual(way.undecided ?? []);
  const failed = records.flatMap(({ checks }) => checks.filter(({ passed }) => !passed));
  expect(failed).toEqual([]);
});

test('a server of 2013 that counts fractions of seconds is accused of nothing', async () => {
  const edition = loadEdition('auth-2013');
  const judged = await startJudgedMock({ edition: edition.id, seed: 'lawful' });
  mock = judged.mock;
  mock.deviate(
    ['passwordForgotSendCode', 'passwordForgotResendCode'].map((operation) => ({
      id: operation,
      violates: [],
      alsoBreaks: [],
      says: 'fractions of seconds',
      wrap: answering(operation, late('ttl')),
    })),
  );
  const cases = casesOf(edition).filter(({ id }) => id === 'password/forgot-tries-count-down');
  const { records } = await runSuite({ edition, target: judged.target, cases, seed: 'lawful' });
  expect(records).toHaveLength(1);
  expect(troublesOf(records)).toEqual([]);
});
