import { difference } from '../../deviation.js';
import { isFields, reading, type Takes, taking, textLike } from './_bodies.js';

/** A service of the time, longer than the contract knows it by the dash. */
const SERVICE_OF_2017 = textLike(/^[A-Za-z0-9-]{1,16}$/);
const SERVICE_OF_2015 = textLike(/^[A-Za-z0-9]{1,16}$/);
const RESUME = textLike(/^.{1,2048}$/s);

/** The servers sent browsers to one domain and its subdomains. */
const DOMAIN = 'firefox.com';

function isOwnPage(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 512 || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return /^https?:$/.test(protocol) && (hostname === DOMAIN || hostname.endsWith(`.${DOMAIN}`));
}

const LINKED_IN_2015: Takes = { service: SERVICE_OF_2015, redirectTo: isOwnPage, resume: RESUME };

/** Text that stands for a whole number. */
const numberOf = (value: unknown) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value);

/** A text of JSON as what it stands for. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** What requests could say. */
export default {
  // Notes on 2017, 1.2: account/create, account/login.
  'links-are-limited': difference({
    differs:
      'account/create takes a service of 16 characters at most, a redirectTo on firefox.com and a resume up to 2048 long.',
    wrap: taking({ accountCreate: { service: SERVICE_OF_2017, redirectTo: isOwnPage, resume: RESUME } }),
  }),
  'login-has-limits-of-its-own': difference({
    differs:
      'account/login takes any reason up to 16 characters, any redirectTo that is a URI, and 8 characters of an unblockCode.',
    wrap: taking({
      accountLogin: {
        service: SERVICE_OF_2017,
        reason: textLike(/^.{1,16}$/s),
        redirectTo: (value) => typeof value === 'string' && URL.canParse(value),
        unblockCode: textLike(/^[A-Za-z0-9]{8}$/),
      },
    }),
  }),
  // Notes on 2015, 1.
  'all-links-are-limited': difference({
    differs:
      'A service has 16 letters and digits at most, a redirectTo leads to firefox.com, a resume is up to 2048 long.',
    wrap: taking({
      accountCreate: LINKED_IN_2015,
      accountUnlockResendCode: LINKED_IN_2015,
      recoveryEmailResendCode: LINKED_IN_2015,
      passwordForgotSendCode: LINKED_IN_2015,
      passwordForgotResendCode: LINKED_IN_2015,
    }),
  }),
  'missing-is-107': difference({
    differs:
      'A missing parameter is an invalid one, errno 107, but for the uid of account/status and the numbers of a key.',
    wrap: {
      'parameters.refuse': (next) => (operation, problems) => {
        const [first, ...rest] = problems;
        const is107 = first?.keyword === 'required' && operation.id !== 'accountStatus';
        return next(operation, is107 ? [{ ...first, keyword: 'type' }, ...rest] : problems);
      },
    },
  }),
  'unknown-is-107': difference({
    differs: 'A parameter that is not known is refused, errno 107, except by session/destroy.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) => {
        const problems = next(operation, where, value);
        if (where !== 'body' || operation.body?.properties === undefined || !isFields(value)) return problems;
        const known = [...Object.keys(operation.body.properties), ...(MORE_KNOWN[operation.id] ?? [])];
        const unknown = Object.keys(value).filter((name) => !known.includes(name));
        return [...problems, ...unknown.map((path) => ({ where, path, keyword: 'additionalProperties' }))];
      },
    },
  }),
  'keys-means-true-alone': difference({
    differs: 'Only `keys=true` asks for keys; every other value is taken for none.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) =>
        next(operation, where, where === 'query' && isFields(value) ? { ...value, keys: undefined } : value),
      'endpoints.run': (next) => async (request, input) => {
        const keys = new URLSearchParams(request.search).get('keys') === 'true';
        return next(request, { ...input, query: { ...(input.query as object), keys } });
      },
    },
  }),
  // Notes on 2017, 1.2; notes on 2015, 1.
  'durations-may-be-text': difference({
    differs: 'certificate/sign takes a duration that is text with a number in it.',
    wrap: reading('certificateSign', (body) => ({ ...body, duration: numberOf(body.duration) })),
  }),
  'public-keys-may-be-text': difference({
    differs: 'certificate/sign takes a publicKey that is text with JSON in it.',
    wrap: reading('certificateSign', (body) => ({ ...body, publicKey: parsed(body.publicKey) })),
  }),
  // Notes on 2017, 1.2: certificate/sign.
  'numbers-of-a-key-are-named-alone': difference({
    differs: 'The param of a missing number of a publicKey is its name alone, `n`.',
    wrap: {
      'parameters.refuse': (next) => (operation, problems) =>
        next(
          operation,
          problems.map((problem) => ({ ...problem, path: problem.path.replace(/^publicKey\.([neypqg])$/, '$1') })),
        ),
    },
  }),
};

/** What the servers of 2015 knew and the contract does not. */
const MORE_KNOWN: Readonly<Record<string, readonly string[]>> = { accountCreate: ['preVerified'] };
