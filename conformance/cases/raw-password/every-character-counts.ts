import { defineCase } from '../../case.js';
import { rawPerson, rememberRaw, tryRawSignIn } from '../../cast/raw-password.js';

const LAW = 'raw-password-session-create/every-character-of-the-password-counts';
const GIVEN = 'raw-password-account-create/account-has-the-given-password';

/** Digits after the first characters: below and above the places where hashes cut (72) and blocks end (64, 128). */
const LENGTHS = [8, 64, 128];

export default defineCase({
  requirements: [GIVEN, LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    for (const length of LENGTHS) {
      const stem = `pass ${cast.hex(length / 2)}`;
      const ann = { ...rawPerson(cast), password: `${stem}x` };
      const body = { email: cast.written(ann.email), password: ann.password };
      const created = await cast.call('rawPasswordAccountCreate', { body });
      if (length > (LENGTHS[0] ?? 0) && created.response.status >= 400) {
        check.refused(LAW, created);
        check.seen(LAW, 'so long a password is refused');
        return;
      }
      check.control(created);
      rememberRaw(cast, ann);
      // Not only a control: a server that reads less of a password here than there would block the case.
      check.succeeds(GIVEN, await tryRawSignIn(cast, ann));
      for (const password of [`${stem}y`, stem, `${ann.password} `, ` ${ann.password}`]) {
        const answer = await tryRawSignIn(cast, { ...ann, password });
        check.control(await tryRawSignIn(cast, ann));
        check.errno(LAW, answer, 103);
      }
    }
  },
});
