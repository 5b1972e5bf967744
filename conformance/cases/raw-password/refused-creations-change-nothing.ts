import { type CaseContext, defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import type { Credential } from '../../cast/credential.js';
import { rawPerson, rawSession, rememberRaw, tryRawCreate, tryRawSignIn } from '../../cast/raw-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import type { Answered } from '../../wire/exchange.js';

const CREATE = 'account-create/refused-request-changes-nothing';
const RAW = 'raw-password-account-create/refused-request-changes-nothing';
const NO_ACCOUNT = 'account-create/refused-request-makes-no-account';
const NO_RAW_ACCOUNT = 'raw-password-account-create/refused-request-makes-no-account';
const CODE = 'recovery-email-verify-code/email-code-verifies-the-email';

/** What each of the two creations meets. */
const TAKEN = { [CREATE]: 'account-create/errno-101', [RAW]: 'raw-password-account-create/errno-101' } as const;

/** An account, a session of it and a sign-in: what has to be as before when somebody tried to make the account again. */
interface Kept {
  readonly email: string;
  readonly created: Answered;
  readonly session: Credential;
  readonly signIn: () => Promise<Answered>;
}

/** Before each account a creation in vain, for want of a parameter; after it creations in vain, for the address is taken. */
export default defineCase({
  requirements: [CREATE, RAW, NO_ACCOUNT, NO_RAW_ACCOUNT, CODE, ...Object.values(TAKEN)],
  casts: ['srp'],
  needs: ['mailbox'],
  async run(context) {
    const { cast, check } = context;
    const [ann, salts] = [cast.person(), cast.salts()];
    const { passwordStretching: _left, ...rest } = cast.createCall(ann, salts).body as Record<string, unknown>;
    requireRefusal(await cast.call('accountCreate', { body: rest }), [107, 108], 'a creation without a parameter');
    const anns = await cast.tryCreate(ann, salts);
    check.succeeds(NO_ACCOUNT, anns);
    check.control(anns);
    cast.remember(ann);
    const { session } = await cast.signIn(ann);
    const keptByAnn = { email: ann.email, created: anns, session, signIn: () => cast.tryLogin(ann) };
    await staysAsItWas(context, keptByAnn, [RAW, CREATE]);

    const ben = rawPerson(cast);
    const body = { email: cast.written(ben.email) };
    requireRefusal(await cast.call('rawPasswordAccountCreate', { body }), [107, 108], 'a creation without a password');
    const bens = await tryRawCreate(cast, ben);
    check.succeeds(NO_RAW_ACCOUNT, bens);
    check.control(bens);
    rememberRaw(cast, ben);
    const keptByBen = { email: ben.email, created: bens, signIn: () => tryRawSignIn(cast, ben) };
    await staysAsItWas(context, { ...keptByBen, session: await rawSession(cast, ben) }, [RAW, CREATE]);
  },
});

/** Makes the account again in each of the two ways, and looks what became of it; its first code has to be good still. */
async function staysAsItWas(
  { cast, check }: CaseContext<SrpCast>,
  { email, created, session, signIn }: Kept,
  laws: readonly (typeof CREATE | typeof RAW)[],
): Promise<void> {
  const again = {
    [RAW]: () => tryRawCreate(cast, { ...rawPerson(cast), email }),
    [CREATE]: () => cast.tryCreate({ ...cast.person(), email }),
  };
  const code = await cast.mailedCode({ email });
  await requireUnverified(cast, session);
  for (const law of laws) {
    const refused = await again[law]();
    check.errno(TAKEN[law], refused, 101);
    requireRefusal(refused, [101], 'making the account again');
    check.succeeds(law, await signIn());
    check.succeeds(law, await cast.useSession(session));
  }
  const handedIn = await cast.call('recoveryEmailVerifyCode', { body: { uid: text(created, 'uid'), code } });
  check.succeeds(CODE, handedIn);
  // Once more, now that there is a mark that could go.
  requireRefusal(await again[RAW](), [101], 'making a verified account again');
  const { verified, answer } = await verificationFacts(cast, session);
  check.equal(CODE, verified, true, handedIn);
  check.equal(RAW, verified, true, answer);
}
