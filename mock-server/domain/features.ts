import type { World } from '../world.js';
import { DomainError } from './domain-error.js';

/** What an operator can switch off, with the operations that then answer that the feature is disabled. */
const OPERATIONS = {
  sms: ['sms'],
  'push messages': ['accountDevicesNotify'],
  'device registration': ['accountDevice'],
  'unblock codes': ['accountLoginSendUnblockCode'],
  'sign-up': ['accountCreate', 'rawPasswordAccountCreate'],
  'password recovery': ['passwordForgotSendCode'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a feature. */
export type Feature = keyof typeof OPERATIONS;

/** Every feature that can be switched off. */
export const FEATURES = Object.keys(OPERATIONS) as Feature[];

/** Parts of the server that are switched off for operational reasons (line 96). */
export interface Features {
  /** Throws FeatureDisabled when the operation, named by its operationId, belongs to a feature that is off. */
  check(operation: string): void;
  /** Switches a feature off; clients are told to come back after so many seconds. The result switches it on again. */
  disable(feature: Feature, retryAfter?: number): () => void;
  /** Switches a feature on. */
  enable(feature: Feature): void;
  /** The features that are off. */
  list(): readonly Feature[];
}

/** What clients are told to wait when nobody says for how long, seconds: the deployed server's number. */
const WAIT_SECONDS = 30;

/** Makes the service of one mock. */
export function makeFeatures(world: World): Features {
  const { disabledFeatures } = world.store;
  return {
    check(operation) {
      if (disabledFeatures.size === 0) return;
      const feature = FEATURES.find((name) => (OPERATIONS[name] as readonly string[]).includes(operation));
      const retryAfter = feature === undefined ? undefined : disabledFeatures.get(feature);
      if (retryAfter !== undefined) throw new DomainError('FeatureDisabled', { retryAfter });
    },
    disable(feature, retryAfter = WAIT_SECONDS) {
      disabledFeatures.set(feature, retryAfter);
      return () => world.features.enable(feature);
    },
    enable(feature) {
      disabledFeatures.delete(feature);
    },
    list: () => FEATURES.filter((feature) => disabledFeatures.has(feature)),
  };
}
