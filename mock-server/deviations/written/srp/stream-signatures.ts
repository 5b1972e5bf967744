import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { RequestContext } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Whether a request is one for the event stream, which may have a handler of its own. */
const asksForStream = ({ operation, headers }: RequestContext): boolean =>
  operation.id === 'recoveryEmailStatus' && headers.accept === 'text/event-stream';

/** The session that was opened last: whoever comes without a signature hears of it. */
const newest = memory((): { session?: TokenRow } => ({}));

/** By Hawk id: sessions that signed out. */
const signedOut = memory(() => new Map<string, TokenRow>());

/** A stream that nobody signed for tells of the newest session. */
const servingTheUnsigned: Wraps = {
  'tokens.create': (next, world) => (type, uid, facts) => {
    const token = next(type, uid, facts);
    if (type === 'sessionToken') newest(world).session = token;
    return token;
  },
  'answers.failure': (next, world) => (request, error) => {
    const { session } = newest(world);
    const isUnsigned = request !== undefined && asksForStream(request) && request.headers.authorization === undefined;
    if (!isUnsigned || session === undefined) return next(request, error);
    const stream = async function* () {
      yield `data: ${JSON.stringify({ email: '', verified: world.accounts.get(session.uid).emailVerified })}\n\n`;
    };
    return { status: 200, body: undefined, headers: { 'content-type': 'text/event-stream' }, stream };
  },
};

/** Faults of a stream whose handler leaves out what the one for JSON does with a signature. */
export default {
  'asks-for-none': deviation({
    violates: 'recovery-email-status/auth',
    families,
    says: 'Whoever asks for an event stream without an Authorization header hears of the newest session.',
    wrap: servingTheUnsigned,
  }),
  'compares-no-mac': deviation({
    violates: 'recovery-email-status/errno-109',
    families,
    says: 'Of a request for an event stream the id is looked up, and the MAC is not compared.',
    wrap: {
      'hawk.checkMac': (next) => (request, attributes, token) =>
        asksForStream(request) ? undefined : next(request, attributes, token),
    },
  }),
  'looks-at-no-timestamp': deviation({
    violates: 'recovery-email-status/errno-111',
    families,
    says: 'A request for an event stream is good however old its timestamp is.',
    wrap: {
      'hawk.checkTimestamp': (next) => (request, attributes) =>
        asksForStream(request) ? undefined : next(request, attributes),
    },
  }),
  'serves-authTokens': deviation({
    violates: 'api/token-kind-must-fit-the-endpoint',
    families,
    says: 'A request for an event stream may be signed with an authToken as well.',
    wrap: {
      'hawk.findToken': (next, world) => (request, attributes) => {
        const token = asksForStream(request) ? world.tokens.find('authToken', attributes.id) : undefined;
        const [session] = token === undefined ? [] : world.tokens.allOf(token.uid, 'sessionToken');
        return token === undefined || session === undefined
          ? next(request, attributes)
          : { ...session, hawkKey: token.hawkKey };
      },
    },
  }),
  'knows-who-signed-out': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    families,
    says: 'A session that signed out can go on asking for event streams.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        signedOut(world).set(session.tokenId, session);
        return next(session);
      },
      'hawk.findToken': (next, world) => (request, attributes) =>
        (asksForStream(request) ? signedOut(world).get(attributes.id) : undefined) ?? next(request, attributes),
      'verification.status': (next, world) => (session) => {
        const { email, emailVerified } = world.accounts.get(session.uid);
        return signedOut(world).has(session.tokenId)
          ? { email, verified: emailVerified, sessionVerified: true, emailVerified }
          : next(session);
      },
    },
  }),
};
