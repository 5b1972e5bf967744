import { createHash } from 'node:crypto';
import { unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { emailAddress, normalised } from '../../../domain/email-address.js';
import { answering, around, readingBody, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { cuttingResume } from '../_cut-resume.js';
import { copyToOthers } from '../_mailed-to-others.js';
import { endTokenOf, NO_SESSION } from './_tokens.js';
import { takingAnyKeysForAWish } from './_wishes.js';

/** Nobody can prove the password of an account until it was set anew. */
const NO_PASSWORD_IS_RIGHT = [
  'account-login/*',
  'account-destroy/response-200',
  'password-change-start/response-200',
  'flow/attach-a-new-device',
  'flow/change-password',
  'flow/create-account',
];

/** Hawk ids of sessions whose creation mailed nothing yet. */
const justOpened = memory(() => new Set<string>());

export default {
  'answers-another-uid': deviation({
    violates: 'account-create/account-exists-afterwards',
    alsoBreaks: [
      'account-create/account-has-the-given-password',
      'account-create/logs-in',
      'account-create/mails-a-verification-code',
      'account-login/*-session',
      '*/uid-*',
      'account-status/known-uid-exists',
      'password-change-finish/session-token-is-live',
      'recovery-email-verify-code/*',
      'recovery-email-resend-code/code-verifies-the-email',
      'flow/create-account',
    ],
    says: 'account/create answers a uid that it drew a second time instead of the one it kept.',
    wrap: answering('accountCreate', (body, { world }) => ({ ...body, uid: world.random.hex(16) })),
  }),
  'folds-the-address': deviation({
    violates: 'account-create/account-has-the-given-email',
    // The account cannot be signed in to with the address as it was given: 120 is what sign-in answers to that.
    alsoBreaks: ['account-create/account-has-the-given-password'],
    families: ['onepw'],
    says: 'account/create keeps the address in lower case, however it was typed.',
    wrap: readingBody('accountCreate', (body) => ({ ...body, email: normalised(emailAddress(String(body.email))) })),
  }),
  'hashes-the-hex-text': deviation({
    violates: 'account-create/account-has-the-given-password',
    alsoBreaks: NO_PASSWORD_IS_RIGHT,
    says: 'account/create hashes the hex text of authPW, sign-in the bytes it stands for.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        if (account.verifier.kind !== 'authPW') return account;
        const { uid, verifier } = account;
        const salted = createHash('sha256').update(unhex(verifier.authSalt));
        const verifyHash = salted.update(given.authPW ?? '').digest('hex');
        return world.accounts.update(uid, { verifier: { ...verifier, verifyHash } });
      },
    },
  }),
  'mails-nothing': deviation({
    violates: 'account-create/mails-a-verification-code',
    families: ['onepw'],
    says: 'account/create mails no code; the user has to ask for one.',
    wrap: {
      'sessions.openAtCreation': (next, world) => (account, keys, caller) => {
        const opened = next(account, keys, caller);
        justOpened(world).add(opened.session.tokenId);
        return opened;
      },
      'verification.sendCode': (next, world) => (session, link, caller) =>
        justOpened(world).delete(session.tokenId) ? undefined : next(session, link, caller),
    },
  }),
  'loses-the-service': deviation({
    violates: 'account-create/service-is-in-the-verification-link',
    says: 'account/create leaves service out of the mailed link.',
    wrap: readingBody('accountCreate', without('service')),
  }),
  'loses-resume': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    says: 'account/create leaves resume out of the mailed link.',
    wrap: readingBody('accountCreate', without('resume')),
  }),
  'cuts-resume': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    says: 'account/create puts the first 64 characters of resume into the mailed link.',
    wrap: cuttingResume('accountCreate'),
  }),
  'opens-no-session': deviation({
    violates: 'account-create/logs-in',
    alsoBreaks: [
      ...NO_SESSION,
      'account-create/account-has-the-given-email',
      'account-device/name-and-type-are-enough',
      'certificate-sign/*',
      'password-change-finish/response-200',
      'session-status/succeeds-while-the-token-is-valid',
    ],
    says: 'account/create answers a sessionToken whose session it never stored.',
    wrap: answering('accountCreate', (body, { world }) => endTokenOf(world, 'sessionToken', body)),
  }),
  'gives-one-uid-to-all': deviation({
    violates: 'account-create/uid-is-unique',
    // Every account is the last one that was made: nothing that takes two people works.
    alsoBreaks: ['*'],
    says: 'Every account gets the same uid, as from a generator that is seeded anew each time.',
    wrap: { 'accounts.newUid': () => () => '00112233445566778899aabbccddeeff' },
  }),
  'cuts-resume-at-an-ampersand': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    says: 'account/create puts what resume has before its first ampersand into the mailed link.',
    wrap: readingBody('accountCreate', (body) =>
      typeof body.resume === 'string' ? { ...body, resume: body.resume.split(/&|%26/)[0] } : body,
    ),
  }),
  'tells-local-time': deviation({
    violates: 'account-create/auth-at-is-the-authentication-time',
    alsoBreaks: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
    says: 'The authAt of account/create is the local time of a server two hours east of Greenwich.',
    wrap: answering('accountCreate', (body) => ({ ...body, authAt: Number(body.authAt) + 7200 })),
  }),
  'takes-any-keys-for-a-wish': deviation({
    violates: 'account-create/keys-false-gives-no-key-fetch-token',
    says: 'account/create gives a keyFetchToken when the query has keys, though it be false.',
    wrap: takingAnyKeysForAWish('accountCreate'),
  }),
  'mails-others-too': deviation({
    violates: 'account-create/mails-no-other-account',
    alsoBreaks: ['recovery-email-*'],
    says: 'The mail with the code of a new account goes to the accounts as well that were made shortly before it.',
    wrap: around('accountCreate', async ({ input, next, world }) => {
      const answer = await next(input);
      const { uid } = answer.body as { readonly uid: string };
      copyToOthers(world, world.accounts.find(uid.toLowerCase())?.email ?? '');
      return answer;
    }),
  }),
};
