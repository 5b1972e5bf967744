import { sign } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { DomainError } from '../../mock-server/domain/domain-error.js';
import type { Wraps } from '../../mock-server/seams.js';
import { signingKey } from '../../mock-server/signing-key.js';
import { hex, toBase64url, unhex } from '../../protocol/bytes.js';
import { srpServerProof } from '../../protocol/srp.js';
import { keyServer2013BundlesAsDeployed } from '../../protocol/srp-bundles.js';
import { KEY_SERVER_2013_SRP } from '../../protocol/srp-form.js';
import { numberFrom, padded } from '../../protocol/srp-numbers.js';

/** What the suite does not find kept in a mock with these wraps, and how much it finds kept. */
async function failuresOf(says: string, wraps: readonly Wraps[]): Promise<{ failed: string[]; passed: number }> {
  const { mock, target } = await startJudgedMock({ edition: 'key-server-2013' });
  mock.deviate(wraps.map((wrap, index) => ({ id: `${says}-${index}`, violates: [], alsoBreaks: [], says, wrap })));
  try {
    const { requirements } = await judgeTarget(target, { seed: 'lawful', only: [] });
    const failed = requirements.filter(({ outcome }) => !['passed', 'untested'].includes(outcome));
    const passed = requirements.filter(({ outcome }) => outcome === 'passed').length;
    return { failed: failed.map(({ id, outcome, reason = '' }) => `${outcome} ${id} ${reason}`), passed };
  } finally {
    await mock.stop();
  }
}

type Contents = Readonly<Record<string, string>>;

/** The tokens of these bundles in the order in which the document names them (lines 415 and 546). */
function inTheOrderOfTheDocument(...names: readonly string[]): Wraps {
  return {
    'bundles.seal': (next) =>
      ((name: string, key: string, contents: Contents) => {
        const [[first = '', one = ''] = [], [second = '', other = ''] = []] = Object.entries(contents);
        const given = names.includes(name) ? { [first]: other, [second]: one } : contents;
        return next(name as never, key as never, given as never);
      }) as typeof next,
  };
}

/** Numbers without leading zeros, in bundles as well. */
const dropsZeros: Wraps = {
  'bundles.seal': () =>
    ((name: string, key: string, contents: Contents) => {
      const bytes = Object.entries(contents).map(([field, value]) => [field, unhex(value)]);
      const sealed = keyServer2013BundlesAsDeployed.seal(name as never, unhex(key), Object.fromEntries(bytes) as never);
      return hex(sealed);
    }) as never,
};

/** Numbers in full length, and an A of any other length is refused. */
const keepsZeros: Wraps = {
  'srpLogins.start': (next) => (email, caller) => {
    const started = next(email, caller);
    return { ...started, B: hex(padded(numberFrom(unhex(started.B)), 256)) };
  },
  'srpLogins.expected': (_next, world) => (verifier, srpToken, A) => {
    if (A.length !== 256) throw new DomainError('InvalidParameter', { validation: 'A' });
    const secrets = {
      verifier: padded(numberFrom(unhex(verifier.verifier)), 256),
      b: world.srpLogins.secretOf(srpToken),
    };
    try {
      return srpServerProof({ ...KEY_SERVER_2013_SRP, numbers: 'padded' }, secrets, A);
    } catch {
      throw new DomainError('InvalidParameter', { validation: 'A' });
    }
  },
};

/** Keys, certificates and reset codes are for verified addresses, and a creation mails a code of its own. */
const waitsForVerification: Wraps = {
  'accounts.sealedKeys': (next, world) => (token) => {
    if (!world.accounts.get(token.uid).emailVerified) throw new DomainError('InvalidToken');
    return next(token);
  },
  'certificates.sign':
    (next, world) =>
    (session, ...asked) => {
      if (!world.accounts.get(session.uid).emailVerified) throw new DomainError('InvalidToken');
      return next(session, ...asked);
    },
  'accounts.create':
    (next, world) =>
    (facts, ...more) => {
      const account = next(facts, ...more);
      const code = world.random.hex(16);
      world.mail.send({ template: 'recoveryMethodEmail', to: account.email, locale: undefined, code });
      return account;
    },
};

/** Certificates are for five minutes at least and a day at most; any other duration is refused. */
const servesUsualDurations: Wraps = {
  'certificates.sign': (next) => (session, request) => {
    const { duration } = request;
    const isUsual = duration >= 300_000 && duration <= 86_400_000;
    if (!isUsual) throw new DomainError('InvalidParameter', { validation: 'duration' });
    return next(session, request);
  },
};

/** Codes are mailed to addresses that wait for one, and keys are of 2048 bits at most; everything else is refused. */
const servesWhoeverNeedsIt: Wraps = {
  'recoveryMethods.sendCode':
    (next, world) =>
    (session, ...asked) => {
      if (world.accounts.get(session.uid).emailVerified) throw new DomainError('UnknownRecoveryMethod');
      next(session, ...asked);
    },
  'certificates.sign': (next) => (session, request) => {
    const { algorithm, n, p } = request.publicKey;
    const isLong = algorithm === 'RS' ? String(n).length > 617 : String(p).length > 256;
    if (isLong) throw new DomainError('InvalidParameter', { validation: 'publicKey' });
    return next(session, request);
  },
};

/** Other statuses of 4xx, other codes, hex digits in capitals, and no Timestamp. */
const looksDifferent: Wraps = {
  'answers.failure': (next) => (request, error) => {
    const answer = next(request, error);
    const { errors } = answer.body as { readonly errors: readonly { readonly code: number }[] };
    const status = answer.status >= 500 ? answer.status : 403;
    const others = errors.map(({ code }) => ({
      code: 7000 + code,
      message: 'Nein.',
      info: 'https://errors.example.test/',
      details: { at: 'the door' },
    }));
    return { ...answer, status, body: { status, errors: others } };
  },
  'answers.shape': (_next) => (_request, answer) => ({ ...answer, body: inCapitals(answer.body) as object }),
  'answers.standingHeaders': (next) => (headers, answer) => {
    const { timestamp: _none, ...others } = next(headers, answer) as Record<string, string>;
    return others;
  },
};

function inCapitals(value: unknown): unknown {
  if (typeof value === 'string') return /^(?:[0-9a-f]{2}){16,}$/.test(value) ? value.toUpperCase() : value;
  if (Array.isArray(value)) return value.map(inCapitals);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inCapitals(inner)]));
}

/** Every success is a 201, addresses are folded, codes are text, and strangers are passed over in silence. */
const tellsOtherwise: Wraps = {
  'answers.shape': (next) => (request, answer) => {
    const shaped = next(request, answer);
    return shaped.status === 200 ? { ...shaped, status: 201 } : shaped;
  },
  'answers.failure': (next) => (request, error) => {
    const answer = next(request, error);
    const { errors, ...rest } = answer.body as { readonly errors: readonly { readonly code: number }[] };
    return { ...answer, body: { ...rest, errors: errors.map((each) => ({ ...each, code: `E-${each.code}` })) } };
  },
  'recoveryMethods.of': (next) => (account) =>
    next(account).map((method) => ({ ...method, email: method.email.toLowerCase() })),
  'recoveryMethods.sendCode':
    (next, world) =>
    (session, email, ...more) => {
      if (world.accounts.findByEmail(email)?.uid === session.uid) next(session, email, ...more);
    },
};

/** Certificates have the longest hash that goes with RSA. */
const signsWithSha512: Wraps = {
  'certificates.sign':
    (next) =>
    (...asked) => {
      const header = toBase64url(Buffer.from(JSON.stringify({ alg: 'RS512' })));
      const text = `${header}.${next(...asked).split('.')[1]}`;
      return `${text}.${toBase64url(sign('sha512', Buffer.from(text), signingKey()))}`;
    },
};

const DIFFERENT: Readonly<Record<string, readonly Wraps[]>> = {
  'drops leading zeros, waits for verification, and names the tokens of a change as the document does': [
    dropsZeros,
    waitsForVerification,
    inTheOrderOfTheDocument('password/change'),
  ],
  'keeps leading zeros, has the order of the document, and refuses what nobody needs': [
    keepsZeros,
    servesWhoeverNeedsIt,
    inTheOrderOfTheDocument('session/auth', 'password/change'),
  ],
  'has other statuses and codes, serves usual durations, and has that order in the bundle of a session': [
    looksDifferent,
    servesUsualDurations,
    inTheOrderOfTheDocument('session/auth'),
  ],
  'has another status of success, folds addresses, has text for codes, and signs with SHA-512': [
    tellsOtherwise,
    signsWithSha512,
    inTheOrderOfTheDocument('password/change'),
  ],
};

test.each(Object.entries(DIFFERENT))(
  'nothing is said against a key server that %s',
  async (says, wraps) => {
    const { failed, passed } = await failuresOf(says, wraps);
    expect(failed).toEqual([]);
    expect(passed).toBe(313);
  },
  60_000,
);
