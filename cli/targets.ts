import { controlPortAdapters } from '../conformance/targets/control-port.js';
import { DEFAULT_FLOOR, NOTHING_GIVEN, DEFAULT_PACE as PACE } from '../conformance/targets/defaults.js';
import { restmail } from '../conformance/targets/mailbox/restmail.js';
import type { Adapters, Target } from '../conformance/targets/target.js';
import { DEFAULT_EDITION, MANNERS, type Manner, type MockSettings } from '../mock-server/settings.js';
import { type Mock, startMock } from '../mock-server/start-mock.js';
import { loadEdition } from '../openapi/editions.js';
import { mockAdapters } from './mock-adapters.js';
import { preVerifyIssuer } from './pre-verify-issuer.js';

/** Our own mock has every adapter: all of its MUSTs are checked, and the day one is not, the run says so. */
const OWN_FLOOR = 1;

/** What reports call the mock that `run` starts by itself: `replay` then starts another. */
const OWN_MOCK = 'mock in this process';

/** How a mock in this process was not what its document says. */
export interface OwnMock {
  readonly as?: Manner;
  /** Names of deviations, or of requirements. */
  readonly violate?: readonly string[];
}

const [AS, BREAKING] = [', as ', ', breaking '];

/** What a report calls a mock in this process. */
export function ownMockName({ as, violate = [] }: OwnMock): string {
  return [
    OWN_MOCK,
    ...(as === undefined ? [] : [AS, as]),
    ...(violate.length === 0 ? [] : [BREAKING, violate.join(' and ')]),
  ].join('');
}

/** How such a mock was started, by what a report calls it; undefined when the name is not one of ours. */
export function ownMockNamed(name: string): OwnMock | undefined {
  const [start = '', broken] = name.split(BREAKING);
  const as = MANNERS.find((manner) => start === ownMockName({ as: manner }));
  if (as === undefined && start !== OWN_MOCK) return undefined;
  return { ...(as === undefined ? {} : { as }), ...(broken === undefined ? {} : { violate: broken.split(' and ') }) };
}

/** A mock of ours that is there to be judged. */
export interface JudgedMock {
  readonly mock: Mock;
  readonly target: Target;
}

/** Starts a mock that trusts the suite's issuer, without a second port: its adapters reach into its world. */
export async function startJudgedMock(settings: Partial<MockSettings>): Promise<JudgedMock> {
  const issuer = takesPreVerifyTokens(settings.edition ?? DEFAULT_EDITION) ? await preVerifyIssuer() : undefined;
  const trust = issuer === undefined ? {} : { preVerifyTrust: issuer.trust };
  // The run has a journal of its own, and nobody reads that of the mock.
  const mock = await startMock({ controlPort: null, journal: false, ...trust, ...settings });
  const target: Target = {
    name: ownMockName(settings),
    edition: mock.world.edition.id,
    baseUrl: new URL(mock.url),
    publicUrl: mock.world.publicOrigin(),
    adapters: mockAdapters(mock, issuer),
    minimumChecked: settings.as === undefined ? OWN_FLOOR : await floorAsDeployed(mock.world.edition.id),
    pace: PACE,
    throwaway: true,
  };
  return { mock, target };
}

/** Whether account/create has such a parameter: to make an issuer takes 0.2 s that other editions need not wait for. */
function takesPreVerifyTokens(edition: string): boolean {
  return loadEdition(edition).operations.some(({ body }) => body?.properties?.preVerifyToken !== undefined);
}

/** Where a server of the time went its own way early, what would have come after cannot be judged. */
async function floorAsDeployed(edition: string): Promise<number> {
  const { deployedSetOf } = await import('../mock-server/editions/as-deployed.js');
  return deployedSetOf(edition).minimumChecked ?? DEFAULT_FLOOR;
}

/** What the command line can say about a target at a URL. */
export interface UrlOptions {
  readonly edition: string;
  readonly url: URL;
  readonly publicUrl?: URL;
  /** Origin of a mailbox in the shape of restmail. */
  readonly mailbox?: URL;
  readonly mailDomain: string;
  /** Control port of a mock: gives its mail, clock and the other adapters. */
  readonly control?: URL;
  readonly minimumChecked?: number;
  readonly timeoutMs?: number;
  readonly runLimitSeconds?: number;
}

/** A target at a URL, with the adapters the command line names. */
export function urlTarget(options: UrlOptions): Target {
  return {
    name: options.url.host,
    edition: options.edition,
    baseUrl: options.url,
    publicUrl: options.publicUrl ?? options.url,
    adapters: adaptersAt(options),
    minimumChecked: options.minimumChecked ?? DEFAULT_FLOOR,
    pace: {
      ...PACE,
      timeoutMs: options.timeoutMs ?? PACE.timeoutMs,
      runLimitSeconds: options.runLimitSeconds ?? PACE.runLimitSeconds,
    },
  };
}

/** A mock's control port serves nearly everything; a mailbox that is named besides goes first. */
function adaptersAt({ control, mailbox, mailDomain }: UrlOptions): Adapters {
  const base = control === undefined ? NOTHING_GIVEN : controlPortAdapters(control, mailDomain);
  if (mailbox !== undefined) return { ...base, mailbox: restmail(mailbox, mailDomain) };
  return { mailbox: { absent: 'no mailbox was given (--mailbox)' }, ...base };
}
