import type { Creation } from './create-world.js';
import type { Deviation } from './deviation.js';
import { type InspectionPanel, inspectionPanel } from './inspector/inspection.js';
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
import { type DeviationPanel, type DeviationReading, deviationPanel } from './panel/deviations.js';
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
  readonly inspection: InspectionPanel;
  /**
   * Breaks the requirements that are named, by id, and keeps all others; without a name it keeps all again. Deviations
   * can be named too. Rejects with a ControlError that names the nearest known one.
   */
  violate(...names: readonly string[]): Promise<DeviationReading[]>;
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
  const deviations = deviationPanel([{ world, seams }, ...others], standing);
  const worlds = [world, ...others.map((other) => other.world)] as const;
  return {
    ...statePanel(world),
    mail: mailPanel(world),
    sms: smsPanel(world),
    push: pushPanel(world),
    clock: clockPanel(world),
    faults: faultPanel(worlds),
    deviations,
    violate: (...names) => deviations.set(names),
    accounts,
    bearerTokens: bearerTokenPanel(world, accounts),
    features: featurePanel(world),
    customs: customsPanel(world),
    load: loadPanel(world),
    journal: journalPanel(worlds),
    inspection: inspectionPanel(worlds, accounts),
    settings: world.settings,
  };
}
