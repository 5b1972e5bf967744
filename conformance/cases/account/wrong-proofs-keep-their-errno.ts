import { defineCase } from '../../case.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { checkable } from '../../judging/expected-errno.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

type Proof = (cast: OnepwCast, person: Pick<Account, 'email' | 'authPW'>) => Promise<Answered>;

/** What asks for a password, a sign-in with keys among it. */
const PROOFS: readonly (readonly [string, Proof])[] = [
  ['account-login', (cast, body) => cast.call('accountLogin', { body })],
  ['account-login', (cast, body) => cast.call('accountLogin', { query: { keys: true }, body })],
  ['account-destroy', (cast, body) => cast.call('accountDestroy', { body })],
  [
    'password-change-start',
    (cast, { email, authPW }) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
  ],
];

const [UNKNOWN, WRONG, SPELT] = [102, 103, 120] as const;
const UNLOCKED = 'account-status/unlocked-account-is-not-locked';

/**
 * Each way to fail has its errno, whatever the account has been through. No account meets more than two wrong passwords,
 * so that none is locked.
 */
export default defineCase({
  requirements: ['account-login', 'account-destroy', 'password-change-start'].flatMap((operation) =>
    [UNKNOWN, WRONG, SPELT].map((errno) => `${operation}/errno-${errno}`),
  ),
  whereKnown: [UNLOCKED],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const tellsOfLocks = checkable(edition, UNLOCKED) !== undefined;
    for (const [operation, proof] of PROOFS) {
      for (const ann of [await unverified(cast), await changed(cast)]) {
        const fails = (errno: number, answer: Answered) => check.errno(`${operation}/errno-${errno}`, answer, errno);
        fails(UNKNOWN, await proof(cast, { email: cast.person().email, authPW: ann.authPW }));
        fails(WRONG, await proof(cast, { email: ann.email, authPW: cast.hex() }));
        // Another password as well, so that it is all one which is looked at first.
        fails(SPELT, await proof(cast, { email: ann.email.toLowerCase(), authPW: cast.hex() }));
        check.control(await cast.tryLogin(ann));
        if (tellsOfLocks) {
          // Who is let in is kept out by no lock.
          const status = await cast.must('accountStatus', { query: { uid: ann.uid } });
          check.equal(UNLOCKED, fieldsOf(status).locked, false, status);
        }
        // With the right password nothing but the spelling is wrong; a server that looks at the password first serves it.
        const respelt = await proof(cast, { email: ann.email.toLowerCase(), authPW: ann.authPW });
        if (respelt.response.status >= 400) fails(SPELT, respelt);
      }
    }
  },
});

/** A new account whose address has a capital, so that there is another spelling. */
function unverified(cast: OnepwCast): Promise<Account> {
  const person = cast.person();
  return cast.account({}, { ...person, email: `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}` });
}

/** The same with a verified address, and with a password that replaced another. */
async function changed(cast: OnepwCast): Promise<Account> {
  const ann = await unverified(cast);
  await cast.verify(ann);
  return cast.finishChange(ann, await cast.beginChange(ann));
}
