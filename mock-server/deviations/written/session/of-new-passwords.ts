import { unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';

const OPENERS = ['accountReset', 'passwordChangeFinish'];
const LAWS = ['account-reset/session-serves-like-any-other', 'password-change-finish/session-serves-like-any-other'];

/** Hawk ids of sessions that a new password opened. */
const opened = memory(() => new Set<string>());

const isOne = (world: World, { tokenId }: Pick<TokenRow, 'tokenId'>): boolean => opened(world).has(tokenId);

/** Remembers the sessions, and does besides what the others say. */
function knowingThem(others: Wraps): Wraps {
  return {
    'endpoints.run': (next, world) => async (request, input) => {
      const ofOthers = others['endpoints.run']?.(next, world) ?? next;
      const answer = await ofOthers(request, input);
      const { sessionToken } = (answer.body ?? {}) as Fields;
      if (OPENERS.includes(request.operation.id) && typeof sessionToken === 'string')
        opened(world).add(world.behaviour.tokens.derive('sessionToken', unhex(sessionToken)).tokenId.toString('hex'));
      return answer;
    },
    ...withoutRun(others),
  };
}

function withoutRun({ 'endpoints.run': _run, ...others }: Wraps): Wraps {
  return others;
}

/** Operations that know no session that a new password opened. */
function unknownAt(operation: string): Wraps {
  return knowingThem(
    refusing(
      operation,
      () => new DomainError('InvalidToken'),
      ({ input, world }) => input.token !== undefined && isOne(world, input.token),
    ),
  );
}

/** Faults of the sessions that account/reset and password/change/finish open. */
export default {
  'certificates-tell-the-time-of-creation': deviation({
    violates: [
      'account-reset/auth-at-is-that-of-certificates',
      'password-change-finish/auth-at-is-that-of-certificates',
    ],
    says: 'The fxa-lastAuthAt of sessions that a new password opened is the moment at which the account was created.',
    wrap: knowingThem({
      'certificates.claims': (next, world) => (session, request) => {
        const { createdAt } = world.accounts.get(session.uid);
        const claims = next(session, request);
        return isOne(world, session) ? { ...claims, 'fxa-lastAuthAt': Math.floor(createdAt / 1000) } : claims;
      },
    }),
  }),
  'survive-a-sign-out': deviation({
    violates: LAWS,
    alsoBreaks: ['account-device-destroy/*'],
    says: 'A session that a new password opened survives its sign-out.',
    wrap: knowingThem({
      'sessions.destroy': (next, world) => (session) => {
        if (!isOne(world, session)) next(session);
      },
    }),
  }),
  'are-told-of-an-unverified-address': deviation({
    violates: LAWS,
    says: 'To a session that a new password opened, recovery_email/status says that the address is unverified.',
    wrap: knowingThem(
      answering('recoveryEmailStatus', (body, { input, world }) =>
        input.token !== undefined && isOne(world, input.token) ? { ...body, emailVerified: false } : body,
      ),
    ),
  }),
  'are-unknown-to-profile': deviation({
    violates: LAWS,
    says: 'account/profile knows no session that a new password opened.',
    wrap: unknownAt('accountProfile'),
  }),
  'are-unknown-to-sms-status': deviation({
    violates: LAWS,
    says: 'sms/status knows no session that a new password opened.',
    wrap: unknownAt('smsStatus'),
  }),
  'are-unknown-to-device': deviation({
    violates: LAWS,
    says: 'account/device knows no session that a new password opened.',
    wrap: unknownAt('accountDevice'),
  }),
  'are-unknown-to-devices': deviation({
    violates: 'password-change-finish/session-serves-like-any-other',
    alsoBreaks: LAWS,
    says: 'account/devices knows no session that a new password opened.',
    wrap: unknownAt('accountDevices'),
  }),
  'are-unknown-to-notify': deviation({
    violates: LAWS,
    says: 'account/devices/notify knows no session that a new password opened.',
    wrap: unknownAt('accountDevicesNotify'),
  }),
  'get-no-device': deviation({
    violates: LAWS,
    says: 'A certificate for a session that a new password opened makes no device.',
    wrap: knowingThem({
      'devices.ensure': (next, world) => (session) =>
        isOne(world, session)
          ? { id: '', uid: session.uid, sessionTokenId: session.tokenId, createdAt: session.createdAt }
          : next(session),
    }),
  }),
  'changes-for-a-session-keep-wrap-kb': deviation({
    violates: 'password-change-finish/wishes-leave-wrap-kb-the-one-sent',
    says: 'A change that is asked for a session and for no keys leaves wrapKb as it was.',
    wrap: around('passwordChangeFinish', async ({ input, next, world }) => {
      const { uid = '' } = input.token ?? {};
      const before = world.accounts.find(uid)?.wrapKb;
      const answer = await next(input);
      const keeps = (input.body as Fields).sessionToken !== undefined && (input.query as Fields).keys !== true;
      if (keeps && before !== undefined) world.accounts.update(uid, { wrapKb: before });
      return answer;
    }),
  }),
};
