import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from '../control/control-error.js';
import type { Issue } from '../domain/bearer-tokens.js';
import { FEATURES, type Feature } from '../domain/features.js';
import type { CustomsRuling } from '../domain/rows.js';
import type { World } from '../world.js';
import type { AccountPanel } from './accounts.js';

/** Parts of the mock that are switched off: their operations answer 202. */
export interface FeaturePanel {
  /** Switches a feature off. Throws a ControlError that names the nearest feature. */
  disable(feature: string): void;
  /** Switches it on again. */
  enable(feature: string): void;
  /** Switches these off and all others on. */
  set(disabled: readonly string[]): void;
  /** The features that are off. */
  list(): readonly string[];
}

/** What customs does to single addresses. */
export interface CustomsPanel {
  /** From now on sign-in and account/status by this address meet the ruling. */
  rule(email: string, ruling: CustomsRuling): void;
  /** Ends that. */
  lift(email: string): void;
}

/** The load that the mock pretends to have. */
export interface LoadPanel {
  /** Every operation answers 201, or none does any more; seconds to wait. */
  tooHigh(on: boolean, retryAfter?: number): void;
}

/** OAuth tokens of accounts. */
export interface BearerTokenPanel {
  /** A token of an account, named by uid or email. Throws a ControlError 404. */
  mint(account: string, scopes: readonly string[], issue?: Issue): string;
  /** Ends a token. Throws a ControlError 404. */
  revoke(token: string): void;
}

/** Makes the part of one mock. */
export function featurePanel({ features }: World): FeaturePanel {
  return {
    disable(feature) {
      features.disable(known(feature));
    },
    enable: (feature) => features.enable(known(feature)),
    set(disabled) {
      const off = disabled.map(known);
      for (const feature of FEATURES) {
        if (off.includes(feature)) features.disable(feature);
        else features.enable(feature);
      }
    },
    list: () => features.list(),
  };
}

function known(name: string): Feature {
  const feature = FEATURES.find((each) => each === name);
  if (feature === undefined)
    throw new ControlError(400, `There is no feature "${name}"; ${suggestion(name, FEATURES)}`);
  return feature;
}

/** Makes the part of one mock. */
export function customsPanel({ customs }: World): CustomsPanel {
  return {
    rule(email, ruling) {
      customs.rule(email, ruling);
    },
    lift(email) {
      customs.lift(email);
    },
  };
}

/** Makes the part of one mock. */
export function loadPanel({ load }: World): LoadPanel {
  return { tooHigh: (on, retryAfter) => load.overload(on, retryAfter) };
}

/** Makes the part of one mock. */
export function bearerTokenPanel(world: World, accounts: AccountPanel): BearerTokenPanel {
  return {
    mint: (account, scopes, issue) => world.bearerTokens.mint(accounts.find(account).uid, scopes, issue),
    revoke(token) {
      if (!world.bearerTokens.revoke(token)) throw new ControlError(404, 'There is no such bearer token');
    },
  };
}
