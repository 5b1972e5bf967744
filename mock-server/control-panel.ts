import type { Creation } from './create-world.js';
import type { Deviation } from './deviation.js';
import { type AccountPanel, accountPanel } from './panel/accounts.js';
import { type ClockPanel, clockPanel } from './panel/clock.js';
import {
  type BearerTokenPanel,
  bearerTokenPanel,
  type CustomsPanel,
  customsPanel,
  type FeaturePanel,
  featurePanel,
  type LoadPanel,
  loadPanel,
} from './panel/conditions.js';
import { type DeviationPanel, deviationPanel } from './panel/deviations.js';
import { type FaultPanel, faultPanel } from './panel/faults.js';
import { type JournalPanel, journalPanel } from './panel/journal.js';
import { type MailPanel, mailPanel } from './panel/mail.js';
import { type PushPanel, pushPanel, type SmsPanel, smsPanel } from './panel/messages.js';
import { type StatePanel, statePanel } from './panel/state.js';
import type { Seams } from './seams.js';
import type { MockSettings } from './settings.js';
import type { World } from './world.js';

/** Everything a test can hold in its hand: what `startMock` gives in-process and the control port gives over HTTP. */
export interface ControlPanel extends StatePanel {
  readonly mail: MailPanel;
  readonly sms: SmsPanel;
  readonly push: PushPanel;
  readonly clock: ClockPanel;
  readonly faults: FaultPanel;
  readonly deviations: DeviationPanel;
  readonly accounts: AccountPanel;
  readonly bearerTokens: BearerTokenPanel;
  readonly features: FeaturePanel;
  readonly customs: CustomsPanel;
  readonly load: LoadPanel;
  readonly journal: JournalPanel;
  /** What the mock was started with. */
  readonly settings: MockSettings;
}

/**
 * Makes the panel of one mock.
 * @param others further editions over the same base
 * @param standing deviations of each edition, the first's first, that nobody can switch off
 */
export function createControlPanel(
  world: World,
  seams: Seams,
  others: readonly Creation[] = [],
  standing: readonly (readonly Deviation[])[] = [],
): ControlPanel {
  const accounts = accountPanel(world);
  const worlds = [world, ...others.map((other) => other.world)] as const;
  return {
    ...statePanel(world),
    mail: mailPanel(world),
    sms: smsPanel(world),
    push: pushPanel(world),
    clock: clockPanel(world),
    faults: faultPanel(worlds),
    deviations: deviationPanel([{ world, seams }, ...others], standing),
    accounts,
    bearerTokens: bearerTokenPanel(world, accounts),
    features: featurePanel(world),
    customs: customsPanel(world),
    load: loadPanel(world),
    journal: journalPanel(worlds),
    settings: world.settings,
  };
}
