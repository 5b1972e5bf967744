import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const NOT_WITHOUT_KEYS = 'account-login/no-verification-reason-without-keys';
const LAWS = {
  verificationReason: {
    isGiven: 'account-login/verification-reason-when-unverified',
    value: 'login',
    hasThatValue: 'account-login/verification-reason-is-login',
  },
  verificationMethod: {
    isGiven: 'account-login/verification-method-when-unverified',
    value: 'email',
    hasThatValue: 'account-login/verification-method-is-email',
  },
};

export default defineCase({
  requirements: [
    NOT_WITHOUT_KEYS,
    ...Object.values(LAWS).flatMap(({ isGiven, hasThatValue }) => [isGiven, hasThatValue]),
  ],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const { answer } = await cast.signIn(ann, { keys: true });
    // The address is unverified, which is all that either meaning of `verified` (730, 453) can need to be false.
    if (fieldsOf(answer).verified !== false)
      throw new Blocked('the sign-in to an unverified account is not unverified');
    for (const [field, { isGiven }] of Object.entries(LAWS)) {
      const given = fieldsOf(answer)[field] !== undefined;
      check.that(isGiven, given, `a ${field}`, given ? `a ${field}` : `no ${field}`, answer);
    }

    const plain = (await cast.signIn(ann)).answer;
    const absent = fieldsOf(plain).verificationReason === undefined;
    check.that(NOT_WITHOUT_KEYS, absent, 'no verificationReason', absent ? 'none' : 'a verificationReason', plain);

    for (const [field, { value, hasThatValue }] of Object.entries(LAWS)) {
      check.equal(hasThatValue, text(answer, field), value, answer);
    }
  },
});
