import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import { deliverable, type PushPayload } from './push-payloads.js';
import type { DeviceRow, PushRow, TokenRow } from './rows.js';

/** What account/devices/notify asks for. */
export interface PushRequest {
  /** `all`, which leaves the caller's device out, or device ids in either case. */
  readonly to: string | readonly string[];
  /** Device ids to leave out of `all`. */
  readonly excluded?: readonly string[];
  readonly payload: unknown;
  /** Seconds; 0 when left out. */
  readonly TTL?: number;
}

/** One notification, whoever gets it. */
export interface PushNotice {
  readonly reason: PushRow['reason'];
  /** Seconds that the push service keeps it. */
  readonly ttl: number;
  readonly payload?: PushPayload;
}

/** The push outbox: what the server would have handed to push services. */
export interface Push {
  /** Pushes a client's notification to devices of its account. Throws InvalidParameter, InvalidToken. */
  notify(session: TokenRow, request: PushRequest): void;
  /** The devices a client's notification is for; ids of nobody and of other accounts count for nothing. */
  addressees(session: TokenRow, to: PushRequest['to'], excluded?: readonly string[]): DeviceRow[];
  /** What of a client's payload is delivered. Throws InvalidParameter for one that fits no command. */
  payload(given: unknown): PushPayload;
  /** Puts a notification into the outbox for each of the devices that has a pushCallback. */
  send(devices: readonly DeviceRow[], notice: PushNotice): void;
  /** Tells the other devices of the account that this one registered. */
  deviceConnected(device: DeviceRow): void;
  /** Tells a device that it is about to be removed. */
  deviceDisconnected(device: DeviceRow): void;
  /** Tells every device of an account that its password was changed; call it while the devices are still there. */
  passwordChanged(uid: string): void;
  /** The same for a password that was forgotten and replaced. */
  passwordReset(uid: string): void;
  /** Wakes every device of an account, without data: an email or a sign-in was verified. */
  verified(uid: string): void;
  /** What was pushed to a callback, or to all, oldest first. */
  read(pushCallback?: string): readonly PushRow[];
  /** Forgets what was pushed to a callback, or to all. */
  empty(pushCallback?: string): void;
}

/** At 16 kB of a request's payload each, 32 MB; the devices of one request share it. */
const MOST_PUSHES = 2_000;

/** Seconds: the deployed server's numbers. A device that is off when it is disconnected hears of it for 5 hours. */
const DISCONNECTED_TTL = 18_000;
const PASSWORD_TTL = 21_600;

/** Makes the service of one mock. */
export function makePush(world: World): Push {
  return { ...makeNotifying(world), ...makeNotices(world), ...makeOutbox(world) };
}

function makeNotifying(world: World): Pick<Push, 'notify' | 'addressees' | 'payload'> {
  return {
    notify(session, { to, excluded, payload, TTL }) {
      const delivered = world.push.payload(payload);
      const devices = world.push.addressees(world.sessions.current(session), to, excluded);
      world.push.send(devices, { reason: 'devicesNotify', ttl: TTL ?? 0, payload: delivered });
    },
    addressees(session, to, excluded = []) {
      const devices = world.devices.allOf(session.uid);
      const among = (ids: readonly string[]) => {
        const wanted = new Set(ids.map((id) => id.toLowerCase()));
        return ({ id }: DeviceRow) => wanted.has(id);
      };
      // Line 1410: excluded means something beside "all" only.
      if (typeof to !== 'string') return devices.filter(among(to));
      const isExcluded = among(excluded);
      return devices.filter((device) => device.sessionTokenId !== session.tokenId && !isExcluded(device));
    },
    payload(given) {
      const delivered = deliverable(given);
      if (delivered === undefined) throw new DomainError('InvalidParameter', { validation: 'invalid payload' });
      return delivered;
    },
  };
}

type Notices = Pick<Push, 'deviceConnected' | 'deviceDisconnected' | 'passwordChanged' | 'passwordReset' | 'verified'>;

/** The server's own notifications; the document is silent about them, so they are the deployed server's. */
function makeNotices(world: World): Notices {
  const command = (name: string, data?: Readonly<Record<string, string>>): PushPayload => ({
    version: 1,
    command: `fxaccounts:${name}`,
    ...(data === undefined ? {} : { data }),
  });
  return {
    deviceConnected({ id, uid, name = '' }) {
      const others = world.devices.allOf(uid).filter((device) => device.id !== id);
      const payload = command('device_connected', { deviceName: name });
      world.push.send(others, { reason: 'deviceConnected', ttl: 0, payload });
    },
    deviceDisconnected(device) {
      const payload = command('device_disconnected', { id: device.id });
      world.push.send([device], { reason: 'deviceDisconnected', ttl: DISCONNECTED_TTL, payload });
    },
    passwordChanged(uid) {
      const payload = command('password_changed');
      world.push.send(world.devices.allOf(uid), { reason: 'passwordChange', ttl: PASSWORD_TTL, payload });
    },
    passwordReset(uid) {
      const payload = command('password_reset');
      world.push.send(world.devices.allOf(uid), { reason: 'passwordReset', ttl: PASSWORD_TTL, payload });
    },
    verified(uid) {
      world.push.send(world.devices.allOf(uid), { reason: 'accountVerify', ttl: 0 });
    },
  };
}

function makeOutbox(world: World): Pick<Push, 'send' | 'read' | 'empty'> {
  const { pushes } = world.store;
  return {
    send(devices, { reason, ttl, payload }) {
      for (const { id, uid, pushCallback, pushPublicKey, pushAuthKey } of devices) {
        if (!pushCallback) continue;
        // Push services take data only encrypted, for which both keys of the device are needed.
        const readable = Boolean(pushPublicKey && pushAuthKey) && payload !== undefined;
        const pushId = world.random.hex(12);
        const sentAt = world.clock.now();
        pushes.set(pushId, { pushCallback, ttl, reason, deviceId: id, uid, sentAt, ...(readable ? { payload } : {}) });
      }
      for (const oldest of pushes.keys()) {
        if (pushes.size <= MOST_PUSHES) return;
        pushes.delete(oldest);
      }
    },
    read(pushCallback) {
      const rows = [...pushes.values()];
      return pushCallback === undefined ? rows : rows.filter((row) => row.pushCallback === pushCallback);
    },
    empty(pushCallback) {
      for (const [id, row] of [...pushes]) {
        if (pushCallback === undefined || row.pushCallback === pushCallback) pushes.delete(id);
      }
    },
  };
}
