import { deviation } from '../../../deviation.js';
import type { VerificationStatus } from '../../../domain/verification.js';
import type { Answer } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

const OP = 'recoveryEmailStatus';

/** The operation sees another Accept header. */
function accepting(change: (accept: string | undefined) => string | undefined): Wraps {
  return {
    'endpoints.run': (next) => async (request, input) => {
      if (request.operation.id !== OP) return next(request, input);
      return next({ ...request, headers: { ...request.headers, accept: change(request.headers.accept) } }, input);
    },
  };
}

/** Every piece of the stream, which is one entry, is written otherwise. */
function writing(change: (entry: Fields) => string): Wraps {
  const changed = (stream: NonNullable<Answer['stream']>): NonNullable<Answer['stream']> =>
    async function* (ended) {
      for await (const piece of stream(ended)) yield change(JSON.parse(String(piece).slice('data: '.length)) as Fields);
    };
  return {
    'answers.shape': (next) => (request, answer) =>
      next(request, answer.stream === undefined ? answer : { ...answer, stream: changed(answer.stream) }),
  };
}

const STREAM = ['recovery-email-status/stream-*'];

/** The status that each stream began with. */
const first = memory(() => new WeakMap<object, VerificationStatus>());

/** Uid to the Hawk id of the session that asked for a stream last. */
const newest = memory(() => new Map<string, string>());

/** Uids for which a code was handed in. */
const tried = memory(() => new Set<string>());

/** How many addresses were verified, and how many when each stream began. */
const verifications = memory(() => ({ count: 0 }));
const begunAt = memory(() => new WeakMap<object, number>());

/** Faults in the event stream of recovery_email/status. */
export default {
  'answers-once': deviation({
    violates: 'recovery-email-status/accept-event-stream-gives-a-stream',
    alsoBreaks: STREAM,
    families,
    says: 'recovery_email/status answers one JSON object whatever Accept says, as on the deployed server.',
    wrap: accepting(() => undefined),
  }),
  'streams-by-default': deviation({
    violates: 'recovery-email-status/json-without-accept',
    alsoBreaks: ['*'],
    families,
    says: 'recovery_email/status streams to whoever does not ask for JSON.',
    wrap: accepting((accept) => accept ?? 'text/event-stream'),
  }),
  'streams-json': deviation({
    violates: 'recovery-email-status/json-for-accept-json',
    alsoBreaks: ['*'],
    families,
    says: 'recovery_email/status streams to everybody who sends an Accept header of a single type.',
    wrap: accepting((accept) => (accept === 'application/json' ? 'text/event-stream' : accept)),
  }),
  'knows-nothing-for-accept-json': deviation({
    violates: 'recovery-email-status/verified-once-the-code-is-given',
    families,
    says: 'recovery_email/status says unverified to whoever sends an Accept header that asks for JSON.',
    wrap: answering(OP, (body, { request }) =>
      request.headers.accept === 'application/json' ? { ...body, verified: false } : body,
    ),
  }),
  'ends-after-one-entry': deviation({
    violates: 'recovery-email-status/stream-stays-open',
    alsoBreaks: ['recovery-email-status/stream-tells-of-the-verification'],
    families,
    says: 'The stream of recovery_email/status ends after its first entry.',
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const { stream } = answer;
        if (stream === undefined) return next(request, answer);
        const short: typeof stream = async function* (ended) {
          for await (const piece of stream(ended)) {
            yield piece;
            return;
          }
        };
        return next(request, { ...answer, stream: short });
      },
    },
  }),
  'repeats-how-it-began': deviation({
    violates: 'recovery-email-status/stream-tells-of-the-verification',
    families,
    says: 'Every entry of a stream says what the first one said.',
    wrap: {
      'verificationFeed.statusOf': (next, world) => (session) => {
        const status = first(world).get(session) ?? next(session);
        if (status !== undefined) first(world).set(session, status);
        return status;
      },
    },
  }),
  'names-and-numbers-entries': deviation({
    violates: 'recovery-email-status/stream-entry-is-a-single-data-message',
    families,
    says: 'Each entry of the stream has a name and a number beside its data.',
    wrap: writing((entry) => `event: status\nid: 1\ndata: ${JSON.stringify(entry)}\n\n`),
  }),
  'writes-forms': deviation({
    violates: 'recovery-email-status/stream-entry-is-json',
    alsoBreaks: STREAM,
    families,
    says: 'The data of an entry is written as forms are.',
    wrap: writing(
      (entry) =>
        `data: ${new URLSearchParams(Object.entries(entry).map(([key, value]) => [key, String(value)])).toString()}\n\n`,
    ),
  }),
  'leaves-the-email-out': deviation({
    violates: 'recovery-email-status/stream-entry-has-the-email',
    families,
    says: 'The entries of the stream have no email.',
    wrap: writing((entry) => `data: ${JSON.stringify(without('email')(entry))}\n\n`),
  }),
  'writes-the-email-as-latin-1': deviation({
    violates: 'recovery-email-status/stream-entry-has-the-email',
    families,
    says: 'The email in the entries of the stream is the hex of Latin-1.',
    wrap: writing((entry) => {
      const email = Buffer.from(String(entry.email), 'hex').toString();
      return `data: ${JSON.stringify({ ...entry, email: Buffer.from(email, 'latin1').toString('hex') })}\n\n`;
    }),
  }),
  'leaves-the-status-out': deviation({
    violates: 'recovery-email-status/stream-entry-has-the-status',
    alsoBreaks: ['recovery-email-status/stream-tells-of-the-verification'],
    families,
    says: 'The entries of the stream do not say whether the address is verified.',
    wrap: writing((entry) => `data: ${JSON.stringify(without('verified')(entry))}\n\n`),
  }),
  'tells-of-anybody': deviation({
    violates: 'recovery-email-status/stream-says-unverified-until-the-code',
    families,
    says: 'The entries of the stream say verified as soon as the address of anybody is.',
    wrap: {
      'verificationFeed.statusOf': (next, world) => (session) => {
        const status = next(session);
        if (status === undefined) return undefined;
        const isAny = [...world.store.accounts.values()].some(({ emailVerified }) => emailVerified);
        return { ...status, verified: status.verified || isAny };
      },
    },
  }),
  'tells-the-newest-alone': deviation({
    violates: 'recovery-email-status/every-stream-tells-of-the-verification',
    families,
    says: 'The news of a verification goes to the session of the account that asked for a stream last.',
    wrap: {
      'verificationFeed.open': (next, world) => (session) => {
        newest(world).set(session.uid, session.tokenId);
        return next(session);
      },
      'verificationFeed.statusOf': (next, world) => (session) => {
        const status = next(session);
        const isNewest = newest(world).get(session.uid) === session.tokenId;
        return status === undefined || isNewest ? status : { ...status, verified: false };
      },
    },
  }),
  'begins-unverified': deviation({
    violates: 'recovery-email-status/stream-begun-later-says-verified',
    families,
    says: 'The first entry of every stream says that the address is unverified.',
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const { stream } = answer;
        if (stream === undefined) return next(request, answer);
        const late: typeof stream = async function* (ended) {
          let change = (piece: string) => piece.replace('"verified":true', '"verified":false');
          for await (const piece of stream(ended)) {
            yield change(String(piece));
            change = (later) => later;
          }
        };
        return next(request, { ...answer, stream: late });
      },
    },
  }),
  'tells-of-any-verification': deviation({
    violates: 'recovery-email-status/stream-says-unverified-until-the-code',
    families,
    says: 'Once anybody hands a code in, right or wrong, whoever listens for that account is told that it is verified.',
    wrap: {
      ...around('recoveryEmailVerifyCode', ({ input, world, next }) => {
        const { uid } = input.body as { readonly uid: string };
        tried(world).add(uid);
        world.watches.changed(uid);
        return next(input);
      }),
      'verificationFeed.statusOf': (next, world) => (session) => {
        const status = next(session);
        return status === undefined || !tried(world).has(session.uid) ? status : { ...status, verified: true };
      },
    },
  }),
  'tells-everybody-of-a-verification': deviation({
    violates: 'recovery-email-status/stream-says-unverified-until-the-code',
    families,
    says: 'The verification of an address is told on the streams of all accounts.',
    wrap: {
      'verification.confirmEmail': (next, world) => (uid) => {
        next(uid);
        verifications(world).count += 1;
        world.watches.changed();
      },
      'verificationFeed.statusOf': (next, world) => (session) => {
        const status = next(session);
        const begun = begunAt(world).get(session) ?? verifications(world).count;
        begunAt(world).set(session, begun);
        return status === undefined || verifications(world).count === begun ? status : { ...status, verified: true };
      },
    },
  }),
};
