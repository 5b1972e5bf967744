import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { startCall, startOf } from '../../cast/srp-login.js';
import type { Salts } from '../../cast/srp-passwords.js';

const LAW = 'auth-start/unusual-salts-are-the-accounts';

/** At a creation, and then at a reset of the same account. */
export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    check.control(await cast.tryCreate(cast.person()));
    // Zero bytes at both ends, which a number would lose; and half and twice the bytes of the samples.
    const shapes = [() => `0000${cast.hex(28)}0000`, () => `a5${cast.hex(15)}`, () => `a5${cast.hex(63)}`] as const;
    const compare = async (email: string, salts: Salts) => {
      const answer = await cast.must('authStart', startCall(email));
      const { srpSalt, stretchingSalt } = startOf(answer);
      check.equal(LAW, { srpSalt: hex(srpSalt), stretchingSalt: hex(stretchingSalt) }, salts, answer);
    };
    for (const [index, shape] of shapes.entries()) {
      const other = shapes[(index + 1) % shapes.length] ?? shape;
      const person = cast.person();
      const salts = { srpSalt: shape(), stretchingSalt: other() };
      const created = await cast.tryCreate(person, salts);
      if (created.response.status >= 400) {
        check.refused(LAW, created);
        continue;
      }
      cast.remember(person);
      await compare(person.email, salts);
      // The mail of the creation, which has a code of its own.
      await cast.mailedCode(person);

      const renewed = { ...person, srpPw: cast.hex() };
      const later = { srpSalt: other(), stretchingSalt: shape() };
      const call = cast.resetCall(await cast.resetToken(person), renewed, cast.hex(), later);
      const reset = await cast.call('accountReset', call);
      if (reset.response.status >= 400) {
        check.refused(LAW, reset);
        continue;
      }
      cast.remember(renewed);
      await compare(person.email, later);
      check.control(await cast.tryLogin(renewed));
    }
  },
});
