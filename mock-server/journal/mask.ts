/** Parameters and fields whose values open something. */
const SECRETS = new Set([
  'authPW',
  'oldAuthPW',
  'wrapKb',
  'password',
  'verifier',
  'M',
  'bundle',
  'sessionToken',
  'keyFetchToken',
  'passwordChangeToken',
  'passwordForgotToken',
  'forgotPasswordToken',
  'authToken',
  'srpToken',
  'accountResetToken',
  'preVerifyToken',
  'code',
  'unblockCode',
  'pushAuthKey',
  'pushPublicKey',
  'token',
  'access_token',
  'refresh_token',
  'id_token',
  'assertion',
  'code_verifier',
]);

const MOST_CHARACTERS = 200;
const MOST_MEMBERS = 40;
const DEEPEST = 3;

const OWN = { enumerable: true, configurable: true, writable: true };

/**
 * A JSON value without secrets and of bounded size, for the journal. What has nothing to hide is kept as it is: this is
 * done to every body, and most copies would be equal.
 */
export function masked(value: unknown, depth = 0): unknown {
  return isHarmless(value, depth) ? value : maskedCopy(value, depth);
}

function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length <= MOST_CHARACTERS;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  let members = 0;
  for (const key in value) {
    members += 1;
    if (members > MOST_MEMBERS || key.length > MOST_CHARACTERS || SECRETS.has(key)) return false;
    if (!isHarmless((value as Record<string, unknown>)[key], depth + 1)) return false;
  }
  return true;
}

function maskedCopy(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return shortened(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_MEMBERS).map((item) => masked(item, depth + 1));
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value).slice(0, MOST_MEMBERS)) {
    const name = shortened(key);
    const hidden = SECRETS.has(key) ? '***' : masked(item, depth + 1);
    // A client may call a member what an assignment would take for the prototype.
    if (name === '__proto__') Object.defineProperty(kept, name, { ...OWN, value: hidden });
    else kept[name] = hidden;
  }
  return kept;
}

/** Text of a length that a journal can keep a thousand times. */
export function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}
