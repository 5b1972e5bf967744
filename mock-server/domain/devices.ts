import type { World } from '../world.js';
import { type DeviceList, makeDeviceList } from './device-list.js';
import { DomainError } from './domain-error.js';
import type { DeviceRow, TokenRow } from './rows.js';
import { addToIndex, removeFromIndex } from './store.js';

/** What a client can say of a device. */
export interface DeviceDetails {
  readonly name?: string;
  readonly type?: string;
  readonly pushCallback?: string;
  readonly pushPublicKey?: string;
  readonly pushAuthKey?: string;
}

/** What a client is told after it registered or changed a device: `createdAt`, in ms, only about a new one. */
export interface SavedDevice extends DeviceDetails {
  readonly id: string;
  readonly createdAt?: number;
}

/** Devices, each bound to one session. */
export interface Devices extends DeviceList {
  /**
   * Registers the session's device, or changes the one that the id names. Registering again on the same session
   * changes its device. Throws UnknownDevice, DeviceConflict, MissingParameter, InvalidParameter, InvalidToken.
   */
  save(session: TokenRow, id: string | undefined, details: DeviceDetails): SavedDevice;
  /** Adds a device to a session that has none. Throws InvalidToken when the session ended meanwhile. */
  register(session: TokenRow, details: DeviceDetails): DeviceRow;
  /** Changes a device and binds it to the session, which may be another one than before. */
  update(device: DeviceRow, session: TokenRow, details: DeviceDetails): DeviceRow;
  /** The device of the session, made without name and type when there is none. */
  ensure(session: TokenRow): DeviceRow;
  /** The details as they are stored: a pushCallback without both keys empties both (lines 1269, 1270). */
  complete(details: DeviceDetails): DeviceDetails;
  /** A device of an account by its id in either case. Throws UnknownDevice, for another account's device too. */
  get(uid: string, id: string): DeviceRow;
  /** The device of a session; undefined when it has none. */
  ofSession(session: TokenRow): DeviceRow | undefined;
  /** Every device of an account, oldest first. */
  allOf(uid: string): DeviceRow[];
  /** Removes a device of the session's account, which is told, and ends the device's session. Throws UnknownDevice. */
  destroy(session: TokenRow, id: string): void;
  /** Removes a device and leaves its session alone. */
  remove(device: DeviceRow): void;
  /** Removes every device of an account. */
  removeAllOf(uid: string): void;
}

/** Makes the service of one mock. */
export function makeDevices(world: World): Devices {
  return { ...makeSaving(world), ...makeShelf(world), ...makeDeviceList(world) };
}

function makeSaving(world: World): Pick<Devices, 'save' | 'register' | 'update' | 'ensure' | 'complete'> {
  const { store } = world;
  return {
    save(token, id, given) {
      const session = world.sessions.current(token);
      refuseHalfPush(given, id !== undefined);
      const details = world.devices.complete(given);
      const own = world.devices.ofSession(session);
      const device = id === undefined ? own : world.devices.get(session.uid, id);
      if (device === undefined) {
        const made = world.devices.register(session, details);
        if (world.sessions.isConfirmed(session)) world.push.deviceConnected(made);
        return { id: made.id, createdAt: made.createdAt, ...details };
      }
      if (own !== undefined && own.id !== device.id) throw new DomainError('DeviceConflict');
      world.devices.update(device, session, details);
      return { id: device.id, ...details };
    },
    register(token, details) {
      const { uid, tokenId } = world.sessions.current(token);
      const id = world.random.hex(16);
      const device: DeviceRow = { ...details, id, uid, sessionTokenId: tokenId, createdAt: world.clock.now() };
      store.devices.set(id, device);
      store.deviceOfSession.set(tokenId, id);
      addToIndex(store.devicesOfAccount, uid, id);
      return device;
    },
    update(device, token, details) {
      const { tokenId } = world.sessions.current(token);
      const changed: DeviceRow = { ...device, ...details, sessionTokenId: tokenId };
      store.deviceOfSession.delete(device.sessionTokenId);
      store.deviceOfSession.set(tokenId, device.id);
      store.devices.set(device.id, changed);
      return changed;
    },
    ensure(session) {
      return world.devices.ofSession(session) ?? world.devices.register(session, {});
    },
    complete(details) {
      const { pushCallback, pushPublicKey, pushAuthKey } = details;
      const blanks = pushCallback !== undefined && (pushPublicKey === undefined || pushAuthKey === undefined);
      const given = blanks ? { ...details, pushPublicKey: '', pushAuthKey: '' } : details;
      let isWhole = true;
      for (const name in given) isWhole &&= given[name as keyof DeviceDetails] !== undefined;
      return isWhole
        ? given
        : (Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as DeviceDetails);
    },
  };
}

/** Push keys are details only as part of the tuple with a pushCallback (line 1267), and never one without the other. */
function refuseHalfPush(
  { name, type, pushCallback, pushPublicKey, pushAuthKey }: DeviceDetails,
  updates: boolean,
): void {
  if (pushCallback !== undefined) return;
  if (updates && name === undefined && type === undefined)
    throw new DomainError('MissingParameter', { param: 'pushCallback' });
  if ((pushPublicKey === undefined) === (pushAuthKey === undefined)) return;
  const key = pushPublicKey === undefined ? 'pushAuthKey' : 'pushPublicKey';
  throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
}

function makeShelf(world: World): Pick<Devices, 'get' | 'ofSession' | 'allOf' | 'destroy' | 'remove' | 'removeAllOf'> {
  const { store } = world;
  return {
    get(uid, id) {
      const device = store.devices.get(id.toLowerCase());
      if (device?.uid !== uid) throw new DomainError('UnknownDevice');
      return device;
    },
    ofSession({ tokenId }) {
      const id = store.deviceOfSession.get(tokenId);
      return id === undefined ? undefined : store.devices.get(id);
    },
    allOf(uid) {
      const rows = [...(store.devicesOfAccount.get(uid) ?? [])].map((id) => store.devices.get(id));
      return rows.filter((row): row is DeviceRow => row !== undefined);
    },
    destroy(token, id) {
      const { uid } = world.sessions.current(token);
      const device = world.devices.get(uid, id);
      world.push.deviceDisconnected(device);
      const session = world.tokens.find('sessionToken', device.sessionTokenId);
      if (session === undefined) world.devices.remove(device);
      else world.sessions.destroy(session);
    },
    remove({ id, uid, sessionTokenId }) {
      store.devices.delete(id);
      store.deviceOfSession.delete(sessionTokenId);
      removeFromIndex(store.devicesOfAccount, uid, id);
    },
    removeAllOf(uid) {
      for (const device of world.devices.allOf(uid)) world.devices.remove(device);
    },
  };
}
