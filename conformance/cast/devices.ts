import { DEVICE, PUSH } from '../requests/good-values.js';
import { Blocked, brokenOnTheWay } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { AccountCast, Person } from './account-cast.js';
import { type Cast, text } from './cast.js';
import type { Credential } from './credential.js';

/** A device as account/devices shows it; its values are nobody's concern here. */
export type ListedDevice = Readonly<Record<string, unknown>>;

/** What account/devices answered one session. */
export interface DeviceList {
  readonly devices: readonly ListedDevice[];
  readonly ids: readonly unknown[];
  readonly answer: Answered;
}

/** A device with the session it belongs to. */
export interface OwnDevice {
  readonly session: Credential;
  readonly id: string;
}

/** No line says that two devices of an account may have one name. */
const NAME_BYTES = 4;

/** What a device says of itself; name and type are made up where they are left out. */
export type Details = Readonly<Record<string, string>>;

/** Registers the device of a session, under a name that no other has unless one is given. @throws Blocked */
export async function deviceOf(cast: Cast, session: Credential, details: Details = {}): Promise<OwnDevice> {
  const name = `${DEVICE.name} ${cast.hex(NAME_BYTES)}`;
  const answer = await cast.must('accountDevice', { as: session, body: { ...DEVICE, name, ...details } });
  return { session, id: text(answer, 'id') };
}

/** Signs in from one more device, which registers. @throws Blocked */
export async function anotherDevice(cast: AccountCast, person: Person, details: Details = {}): Promise<OwnDevice> {
  return deviceOf(cast, (await cast.signIn(person)).session, details);
}

/** The account's devices as a session sees them. @throws Blocked unless the answer is a list of objects */
export async function devicesOf(cast: Cast, session: Credential): Promise<DeviceList> {
  return devicesIn(await cast.must('accountDevices', { as: session }));
}

/** The same of an answer of account/devices. @throws Blocked unless it is a list of objects */
export function devicesIn(answer: Answered): DeviceList {
  // In one contract the list is the answer, in another a field of it.
  const isField = answer.operation?.responses['200']?.properties?.devices !== undefined;
  const list: unknown = isField ? fieldsOf(answer).devices : answer.response.json;
  const isDevice = (item: unknown) => typeof item === 'object' && item !== null;
  if (!Array.isArray(list) || !list.every(isDevice))
    throw new Blocked(
      'account/devices answers no list of devices',
      `account-devices/response-200${isField ? '-devices' : ''}`,
    );
  const devices = list as readonly ListedDevice[];
  return { devices, ids: devices.map(({ id }) => id), answer };
}

/** What a session is shown where the document is vague on purpose about what a list is and what it holds. */
export interface VagueList {
  readonly items: readonly unknown[];
  readonly answer: Answered;
}

/** The same as `devicesOf` in the editions that leave open what an entry is: any array will do. @throws Blocked */
export async function listedOf(cast: Cast, session: Credential): Promise<VagueList> {
  const answer = await cast.must('accountDevices', { as: session });
  const { devices = answer.response.json } = fieldsOf(answer);
  if (!Array.isArray(devices))
    throw new Blocked('account/devices answers no list', 'account-devices/response-200-devices');
  return { items: devices as unknown[], answer };
}

/** One device as a session sees it. @throws Blocked when it is not listed */
export async function listedDevice(
  cast: Cast,
  session: Credential,
  id: string,
): Promise<{ readonly device: ListedDevice; readonly answer: Answered }> {
  const { devices, answer } = await devicesOf(cast, session);
  const device = devices.find((each) => each.id === id);
  if (device !== undefined) return { device, answer };
  throw brokenOnTheWay('a registered device is not listed', 'account-devices/lists-every-device', 'the device');
}

/** A set-up step: the session sees the device. @throws Blocked when it does not */
export async function requireListed(cast: Cast, session: Credential, id: string): Promise<void> {
  await listedDevice(cast, session, id);
}

const DETAILS = ['id', 'name', 'type', ...Object.keys(PUSH)];

/** What a list says of each of these devices, without what time changes and what depends on who asks. */
export function detailsOf(devices: readonly ListedDevice[], owners: readonly OwnDevice[]): readonly unknown[] {
  return owners.map(({ id }) => {
    const device = devices.find((each) => each.id === id);
    return device === undefined ? `${id} is not listed` : DETAILS.map((name) => device[name]);
  });
}
