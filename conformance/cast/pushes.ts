import { randomUUID } from 'node:crypto';
import { PUSH, PUSH_PAYLOAD } from '../requests/good-values.js';
import { brokenOnTheWay } from '../stops.js';
import type { PushMessage, PushOutbox } from '../targets/target.js';
import type { Answered } from '../wire/exchange.js';
import type { Credential } from './credential.js';
import { type Details, deviceOf, type OwnDevice } from './devices.js';
import { eventually } from './eventually.js';
import type { OnepwCast, Person } from './onepw-cast.js';

/** A device that takes push messages at a callback of its own. */
export interface PushDevice extends OwnDevice {
  readonly pushCallback: string;
}

/**
 * Registers the device of a session, with both push keys, without which no data can be sent to it.
 * @throws Blocked
 */
export async function pushDevice(
  cast: OnepwCast,
  outbox: PushOutbox,
  session: Credential,
  details: Details = {},
): Promise<PushDevice> {
  // Not out of the case's own random stream: a replay would find the messages of the run before it.
  const pushCallback = `${outbox.origin}/update/${randomUUID()}`;
  return { ...(await deviceOf(cast, session, { ...PUSH, ...details, pushCallback })), pushCallback };
}

/** Signs in from one more device that takes push messages. @throws Blocked */
export async function anotherPushDevice(cast: OnepwCast, outbox: PushOutbox, person: Person): Promise<PushDevice> {
  return pushDevice(cast, outbox, (await cast.signIn(person)).session);
}

/** Asks for a notification; what is left out is the payload of the document's sample. */
export function notify(cast: OnepwCast, { session }: OwnDevice, body: object): Promise<Answered> {
  return cast.call('accountDevicesNotify', { as: session, body: { payload: PUSH_PAYLOAD, ...body } });
}

/** The same as a set-up step. @throws Blocked */
export function mustNotify(cast: OnepwCast, { session }: OwnDevice, body: object): Promise<Answered> {
  return cast.must('accountDevicesNotify', { as: session, body: { payload: PUSH_PAYLOAD, ...body } });
}

/**
 * The notifications of clients to a device so far, oldest first. A server may push for reasons of its own, of which the
 * document is silent; it calls those commands `fxaccounts:`.
 */
export async function pushesTo(outbox: PushOutbox, { pushCallback }: PushDevice): Promise<readonly PushMessage[]> {
  const messages = await outbox.read(pushCallback);
  return messages.filter(({ payload }) => {
    const { command } = (payload ?? {}) as { readonly command?: unknown };
    return !(typeof command === 'string' && command.startsWith('fxaccounts:'));
  });
}

/** The same as soon as there are so many; fewer when they do not come in time. */
export function awaitedPushes(outbox: PushOutbox, device: PushDevice, count: number): Promise<readonly PushMessage[]> {
  return eventually(
    () => pushesTo(outbox, device),
    ({ length }) => length >= count,
    outbox.patienceMs,
  );
}

/** A set-up step: what a refusal or a silence is compared with has arrived. @throws Blocked when it has not */
export async function requirePushes(outbox: PushOutbox, device: PushDevice, count: number): Promise<void> {
  const { length } = await awaitedPushes(outbox, device, count);
  if (length >= count) return;
  throw brokenOnTheWay(
    `${length} of ${count} push notifications reached a device that was addressed`,
    'account-devices-notify/sends-a-push',
    `${count}`,
  );
}

/** A number of notifications in words, for reports. */
export function inPushes(count: number): string {
  return count === 1 ? '1 notification' : `${count} notifications`;
}
