import type { World } from '../world.js';
import { inWords } from './relative-time.js';
import type { DeviceRow, TokenRow } from './rows.js';
import { nameFromUserAgent } from './user-agent.js';

/** A device as the list of account/devices shows it; what was never set is null, except for a name, which is made up. */
export interface ListedDevice {
  readonly id: string;
  readonly isCurrentDevice: boolean;
  /** Milliseconds since 1970, whole. */
  readonly lastAccessTime: number;
  /** The same in words of the caller's language. */
  readonly lastAccessTimeFormatted: string;
  readonly name: string;
  readonly type: string | null;
  readonly pushCallback: string | null;
  readonly pushPublicKey: string | null;
  readonly pushAuthKey: string | null;
}

/** What can be asked about the devices of an account. */
export interface DeviceList {
  /** Every device of the session's account, oldest first. Throws InvalidToken. */
  list(session: TokenRow, locale?: string): ListedDevice[];
  /** One device as the session sees it. */
  describe(device: DeviceRow, session: TokenRow, locale?: string): ListedDevice;
}

/** Makes the part of the device service that lists. */
export function makeDeviceList(world: World): DeviceList {
  return {
    list(token, locale) {
      const session = world.sessions.current(token);
      return world.devices.allOf(session.uid).map((device) => world.devices.describe(device, session, locale));
    },
    describe(device, caller, locale) {
      const session = world.tokens.find('sessionToken', device.sessionTokenId);
      const lastAccessTime = Math.floor(session?.lastAccessTime ?? device.createdAt);
      return {
        id: device.id,
        isCurrentDevice: device.sessionTokenId === caller.tokenId,
        lastAccessTime,
        // A clock that was moved back makes no access one of the future.
        lastAccessTimeFormatted: inWords(Math.min(0, lastAccessTime - world.clock.now()), locale),
        name: device.name ?? nameFromUserAgent(session?.userAgent ?? ''),
        // The sample (line 1384) shows null for a device that never said what it is; the deployed server said desktop.
        type: device.type ?? null,
        pushCallback: device.pushCallback ?? null,
        pushPublicKey: device.pushPublicKey ?? null,
        pushAuthKey: device.pushAuthKey ?? null,
      };
    },
  };
}
