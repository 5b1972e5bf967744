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
  'assertion',
  'code_verifier',
]);

const MOST_CHARACTERS = 200;
const MOST_MEMBERS = 40;
const DEEPEST = 3;

/** A JSON value without secrets and of bounded size, for the journal. */
export function masked(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return shortened(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_MEMBERS).map((item) => masked(item, depth + 1));
  const kept = Object.entries(value).slice(0, MOST_MEMBERS);
  return Object.fromEntries(
    kept.map(([key, item]) => [shortened(key), SECRETS.has(key) ? '***' : masked(item, depth + 1)]),
  );
}

/** Text of a length that a journal can keep a thousand times. */
export function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}
