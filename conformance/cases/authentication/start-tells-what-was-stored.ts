import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { startCall, startOf } from '../../cast/srp-login.js';
import { STRETCHING, verifierOf } from '../../cast/srp-passwords.js';
import { fieldsOf } from '../../wire/exchange.js';

const SRP_SALT = 'auth-start/srp-salt-is-the-accounts';
const STRETCHING_SALT = 'auth-start/stretching-salt-is-the-accounts';
const PARAMETERS = 'auth-start/stretching-parameters-are-the-accounts';
const VERIFIER = 'auth-start/verifier-is-not-returned';

export default defineCase({
  requirements: [SRP_SALT, STRETCHING_SALT, PARAMETERS, VERIFIER],
  casts: ['srp'],
  async run({ cast, check }) {
    // Two accounts, so that values which are the same for everybody are seen.
    for (const salts of [cast.salts(), cast.salts()]) {
      const ann = await cast.account({}, cast.person(), salts);
      const answer = await cast.must('authStart', startCall(ann.email));
      const { srpSalt, stretchingSalt } = startOf(answer);
      check.equal(SRP_SALT, hex(srpSalt), salts.srpSalt, answer);
      check.equal(STRETCHING_SALT, hex(stretchingSalt), salts.stretchingSalt, answer);

      const told = fieldsOf(answer).passwordStretching as Readonly<Record<string, unknown>>;
      const names = Object.keys(STRETCHING) as (keyof typeof STRETCHING)[];
      const other = names.filter((name) => told[name] !== STRETCHING[name]);
      check.that(
        PARAMETERS,
        other.length === 0,
        'those that were stored',
        `other: ${other.join(', ') || 'none'}`,
        answer,
      );

      // Without leading zeros, so that it is found however it is written.
      const verifier = hex(verifierOf(ann, salts.srpSalt)).replace(/^0+/, '');
      const isThere = answer.response.text.toLowerCase().includes(verifier);
      check.that(VERIFIER, !isThere, 'an answer without the verifier', isThere ? 'it is there' : 'none', answer);
    }
  },
});
