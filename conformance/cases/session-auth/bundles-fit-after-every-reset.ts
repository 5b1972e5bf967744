import { defineCase } from '../../case.js';
import { decrypted, keysOfExchange, keysOfKeyFetch, macFits } from '../../cast/key-server-bundle.js';
import type { KeyServerAccount } from '../../cast/key-server-cast.js';
import { CERTIFICATE_LAWS, judgeCertificate } from '../../cast/key-server-certificate.js';
import { begin, EXCHANGES, type ExchangeName, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { brokenOnTheWay } from '../../stops.js';

const MAC = 'bundle-is-authenticated';
const KEYS = 'account-keys/bundle-is-authenticated';

/** Both exchanges, the keys and certificates, after a change of password and after a reset by mail. */
export default defineCase({
  casts: ['key-server'],
  requirements: [...lawOfBoth('finish', MAC), KEYS, ...CERTIFICATE_LAWS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const judge = (law: string, fits: boolean, answer: Parameters<typeof check.control>[0]) =>
      check.that(law, fits, 'a MAC by the key of its client', fits ? 'such a MAC' : 'none that fits', answer);
    const end = async (name: ExchangeName, person: KeyServerAccount) => {
      const { finish, bundle, laws, opens } = EXCHANGES[name];
      const { start } = await begin(cast, name, person);
      const proof = prove(cast, start, person);
      const answer = await cast.call(finish, finishCall(start, proof));
      check.control(answer);
      const keys = keysOfExchange(bundle, proof.K);
      judge(`${laws.finish}/${MAC}`, macFits(keys, answer), answer);
      const halves = decrypted(keys, answer);
      if (halves === undefined) throw brokenOnTheWay('the bundle has another length', opens);
      return halves;
    };
    const ann = await cast.verifiedAccount({ isNew: true });
    const renewals = [
      async (person: KeyServerAccount) => cast.resetCall((await cast.beginChange(ann)).accountReset, person),
      async (person: KeyServerAccount) => cast.resetCall(await cast.resetToken(person), person),
    ];
    for (const renewal of renewals) {
      const person = cast.withPassword(ann, cast.hex());
      await cast.must('accountReset', await renewal(person));
      const { session, keyFetch } = await cast.tokensOfSession(await end('session', person));
      const fetched = await cast.call('accountKeys', { as: keyFetch });
      check.control(fetched);
      judge(KEYS, macFits(keysOfKeyFetch(keyFetch), fetched), fetched);
      await end('change', { ...person, session });
      await judgeCertificate(cast, check, session);
    }
  },
});
