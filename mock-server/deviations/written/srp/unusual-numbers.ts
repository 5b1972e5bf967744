import { deviation } from '../../../deviation.js';
import { STRETCHING } from '../../../domain/raw-passwords.js';
import type { Wraps } from '../../../seams.js';
import { answering, type Fields } from '../../at-operation.js';
import { families } from './_family.js';

/** Numbers of the stretching are taken that the document does not show. */
const TAKING_ANY: Wraps = {
  'parameters.find': (next) => (operation, where, value) =>
    next(operation, where, value).filter(({ keyword }) => keyword !== 'const'),
};

/** What auth/start tells of the stretching is changed. */
const telling = (numbers: Fields) =>
  answering('authStart', (body) => ({
    ...body,
    passwordStretching: { ...(body.passwordStretching as Fields), ...numbers },
  }));

const { scrypt_N, scrypt_r, scrypt_p } = STRETCHING;

/** Other numbers are taken too, which the mock refuses otherwise, and then forgotten. */
export default {
  'tells-the-usual-ones': deviation({
    violates: 'auth-start/stretching-parameters-are-the-accounts',
    alsoBreaks: ['*/param-body-passwordStretching*', 'account-reset/scheme-parameters-are-replaced'],
    families,
    says: 'auth/start tells the numbers of the document, whatever the account was made with.',
    wrap: { ...TAKING_ANY, ...telling(STRETCHING) },
  }),
  'tells-the-usual-ones-of-scrypt': deviation({
    violates: 'auth-start/stretching-parameters-are-the-accounts',
    alsoBreaks: ['*/param-body-passwordStretching*', 'account-reset/scheme-parameters-are-replaced'],
    families,
    says: 'auth/start tells the rounds of the account, and for scrypt the numbers of the document.',
    wrap: { ...TAKING_ANY, ...telling({ scrypt_N, scrypt_r, scrypt_p }) },
  }),
  'a-reset-keeps-them': deviation({
    violates: 'account-reset/scheme-parameters-are-replaced',
    alsoBreaks: ['*/param-body-passwordStretching*'],
    families,
    says: 'account/reset replaces the salt of the stretching, and keeps its numbers.',
    wrap: {
      ...TAKING_ANY,
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const { verifier: old } = world.accounts.get(uid);
        const { verifier } = password;
        if (old.kind !== 'srp' || old.stretching === undefined || verifier.stretching === undefined)
          return next(uid, password);
        const stretching = { ...old.stretching, salt: verifier.stretching.salt };
        return next(uid, { ...password, verifier: { ...verifier, stretching } });
      },
    },
  }),
};
