import { toBase64url } from '../../protocol/bytes.js';
import type { Check } from '../judging/check.js';
import { FAR_SECONDS } from '../requests/forged-token.js';
import { Blocked, brokenOnTheWay } from '../stops.js';
import type { PreVerifySigner } from '../targets/target.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import type { OnepwCast, Person } from './onepw-cast.js';
import { verificationFacts } from './verification-facts.js';

/** A preVerifyToken before it is signed. */
export interface TokenDraft {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** How a case makes its token for a person out of a good draft. */
export type TokenMaker = (good: TokenDraft, person: Person) => string;

/** What a valid preVerifyToken for the address says (lines 228 to 254). */
export function goodDraft({ jku, kid, audience }: PreVerifySigner, { email }: Person): TokenDraft {
  return {
    header: { alg: 'RS256', kid, jku },
    // To come in seconds and in milliseconds alike, as the document gives exp no unit (line 251).
    payload: { exp: FAR_SECONDS * 1000, aud: audience, sub: email, typ: 'mozilla/fxa/preVerifyToken/v1' },
  };
}

/** A maker of tokens that the first key of the trusted set signs, with these differences from a good one. */
export function differingIn(
  signer: PreVerifySigner,
  { header = {}, payload = {} }: Partial<TokenDraft> = {},
): TokenMaker {
  return (good) => signer.sign({ ...good.header, ...header }, { ...good.payload, ...payload }, signer.kid);
}

/** Header and payload as they are signed: two parts in base64url. */
export function signingInput({ header, payload }: TokenDraft): string {
  return [header, payload].map((part) => toBase64url(Buffer.from(JSON.stringify(part)))).join('.');
}

/** What came of a new account with a preVerifyToken. */
export interface Outcome {
  readonly verified: boolean;
  readonly answer: Answered;
}

/** Makes an account with a token. @throws Blocked when the answer is neither a success nor a refusal of the request */
export async function createWith(
  cast: OnepwCast,
  signer: PreVerifySigner,
  make: TokenMaker,
  person: Person = cast.person(),
): Promise<Outcome> {
  cast.remember(person);
  const preVerifyToken = make(goodDraft(signer, person), person);
  const answer = await cast.call('accountCreate', {
    body: { email: person.email, authPW: person.authPW, preVerifyToken },
  });
  if (answer.response.status === 200) {
    const { emailVerified } = await verificationFacts(cast, cast.token(answer, 'sessionToken'));
    return { verified: emailVerified, answer };
  }
  const { errno } = fieldsOf(answer);
  const { status } = answer.response;
  if (status < 400 || status >= 500 || status === 429 || typeof errno !== 'number')
    throw new Blocked(`an account with a preVerifyToken met ${summary(answer)}`);
  return { verified: false, answer };
}

/**
 * Decides that each of some tokens verifies no address, with a control that differs from it in one property.
 * @throws Blocked unless the control gives a verified account
 */
export async function checkThatItVerifiesNothing(
  { cast, check, signer }: { readonly cast: OnepwCast; readonly check: Check; readonly signer: PreVerifySigner },
  requirement: string,
  bad: TokenMaker | readonly TokenMaker[],
  good: TokenMaker = differingIn(signer),
): Promise<void> {
  const control = await createWith(cast, signer, good);
  check.control(control.answer);
  if (!control.verified)
    throw brokenOnTheWay(
      'the control, a valid preVerifyToken, verified no address',
      'account-create/pre-verify-token-verifies-the-email',
      'an account whose address is verified',
    );
  for (const each of [bad].flat()) {
    const { verified, answer } = await createWith(cast, signer, each);
    answer.expectation = answer.response.status === 200 ? 'success' : 'refusal';
    check.that(
      requirement,
      !verified,
      'no account with a verified address: a refusal, or an account that is unverified',
      verified ? 'an account whose address is verified' : summary(answer),
      answer,
    );
  }
}
