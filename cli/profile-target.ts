import { resolve } from 'node:path';
import { waitingClock } from '../conformance/targets/adapters/waiting-clock.js';
import { type OpenTarget, openProfile } from '../conformance/targets/open-profile.js';
import { loadProfile, ProfileError } from '../conformance/targets/profile.js';
import { isAbsent, type Target } from '../conformance/targets/target.js';
import { DEFAULT_EDITION } from '../mock-server/settings.js';
import { editionIds } from '../openapi/editions.js';
import { suggestion } from '../openapi/nearest.js';
import { isThisMachine } from './is-this-machine.js';
import { UsageError } from './usage-error.js';

/** What the command line says besides the profile. */
export interface ProfileOptions {
  /** The document to judge by: that of the profile. */
  readonly edition?: string;
  readonly iOwnThisServer?: boolean;
  /** Lets real time pass where the profile has no clock. */
  readonly wait?: boolean;
  /** Share of the MUSTs, 0 to 1. */
  readonly minimumChecked?: number;
}

/** `--wait` has no limit of its own: longer than any time a document names, seconds. */
const PATIENT_SECONDS = 7 * 24 * 3600;

/** The open target of a profile. */
export interface ProfileTarget extends OpenTarget {
  /** Path of the list of known failures, where the profile names one. */
  readonly knownFailing?: string;
}

/**
 * Opens the target that a profile describes; the caller closes it.
 * @throws UsageError when the profile cannot be used, or its server is neither here nor said to be the user's
 */
export async function targetOfProfile(file: string, options: ProfileOptions = {}): Promise<ProfileTarget> {
  try {
    const loaded = loadProfile(file);
    const { edition, baseUrl, iOwnThisServer, knownFailing } = loaded.profile;
    if (edition !== undefined && !editionIds.includes(edition))
      throw new UsageError(`${file}: edition: there is no edition "${edition}"; ${suggestion(edition, editionIds)}`);
    requireSame(file, edition ?? DEFAULT_EDITION, options.edition);
    requireOwnership(new URL(baseUrl), options.iOwnThisServer === true || iOwnThisServer === true);
    const open = await openProfile(loaded, DEFAULT_EDITION);
    const target = options.wait === true ? waiting(open.target) : open.target;
    return {
      ...open,
      ...(knownFailing === undefined ? {} : { knownFailing: resolve(loaded.folder, knownFailing) }),
      target: { ...target, minimumChecked: options.minimumChecked ?? target.minimumChecked },
    };
  } catch (error) {
    throw error instanceof ProfileError ? new UsageError(error.message) : error;
  }
}

/** @throws UsageError where the command line names another edition than the profile */
function requireSame(file: string, edition: string, asked = edition): void {
  if (asked !== edition)
    throw new UsageError(`${file} is a profile for ${edition}: change its "edition" to judge by ${asked}`);
}

/** The target with real time for a clock, unless it has a test clock. */
export function waiting(target: Target): Target {
  if (!isAbsent(target.adapters.clock)) return target;
  return { ...target, adapters: { ...target.adapters, clock: waitingClock(PATIENT_SECONDS) } };
}

/** @throws UsageError for a server elsewhere that nobody said is theirs */
export function requireOwnership(url: URL, owned: boolean): void {
  if (owned || isThisMachine(url)) return;
  throw new UsageError(
    `${url.hostname} is not this machine: say --i-own-this-server, or "iOwnThisServer: true" in a profile, if it is yours to test`,
  );
}
