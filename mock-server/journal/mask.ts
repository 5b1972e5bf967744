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

/** A JSON value without secrets and of bounded size, for the journal. */
export function masked(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return shortened(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_MEMBERS).map((item) => masked(item, depth + 1));
  const kept: Record<string, unknown> = {};
  let members = 0;
  // Enumerated and not copied: this is done to the body of every request and answer.
  for (const key in value) {
    if (members === MOST_MEMBERS) break;
    members += 1;
    const name = shortened(key);
    const hidden = SECRETS.has(key) ? '***' : masked((value as Record<string, unknown>)[key], depth + 1);
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
