import { loadEdition } from '../openapi/editions.js';
import { type Base, createBase } from './base.js';
import { makeAccounts } from './domain/accounts.js';
import { makeAvatars } from './domain/avatars.js';
import { makeBearerTokens } from './domain/bearer-tokens.js';
import { makeCertificates } from './domain/certificates.js';
import { makeCustoms } from './domain/customs.js';
import { makeDevices } from './domain/devices.js';
import { makeFeatures } from './domain/features.js';
import { makeImages } from './domain/images.js';
import { makeLoad } from './domain/load.js';
import { makeLockout } from './domain/lockout.js';
import { makeMail } from './domain/mail.js';
import { makeOAuth } from './domain/oauth.js';
import { makePasswords } from './domain/passwords.js';
import { makePreVerification } from './domain/pre-verify-token.js';
import { makeProfiles } from './domain/profiles.js';
import { makeProofs } from './domain/proofs.js';
import { makePush } from './domain/push.js';
import { makeRawPasswords } from './domain/raw-passwords.js';
import { makeRecoveryMethods } from './domain/recovery-methods.js';
import { makeSealedBundles } from './domain/sealed-bundles.js';
import { makeSessions } from './domain/sessions.js';
import { makeSms } from './domain/sms.js';
import { makeSrpLogins } from './domain/srp-logins.js';
import { makeSrpPasswords } from './domain/srp-passwords.js';
import { makeStretching } from './domain/stretching.js';
import { makeTokens } from './domain/tokens.js';
import { makeUnblockCodes } from './domain/unblock-codes.js';
import { makeVerification } from './domain/verification.js';
import { makeVerificationFeed } from './domain/verification-feed.js';
import { makeWatches } from './domain/watches.js';
import { behaviourOf } from './editions/behaviour-of.js';
import { makeFaults } from './faults/faults.js';
import { makeAnswerStages } from './http/answer.js';
import { makeBearerStages } from './http/bearer-stage.js';
import { makeBodyStages } from './http/body.js';
import { makeEndpointStages } from './http/dispatch.js';
import { makeHawkStages } from './http/hawk-stages.js';
import { makeKeySets } from './http/key-sets.js';
import { makeParameterStages } from './http/parameters.js';
import { makeRouteStages } from './http/routes.js';
import { makeJournal } from './journal/journal.js';
import { createSeams, type Seams } from './seams.js';
import type { MockSettings } from './settings.js';
import type { Services, World } from './world.js';

/** A world and the seams through which deviations reach into it. */
export interface Creation {
  readonly world: World;
  readonly seams: Seams;
}

const makers: { readonly [G in keyof Services]: (world: World) => Services[G] } = {
  accounts: makeAccounts,
  passwords: makePasswords,
  sessions: makeSessions,
  tokens: makeTokens,
  verification: makeVerification,
  devices: makeDevices,
  certificates: makeCertificates,
  mail: makeMail,
  push: makePush,
  bearerTokens: makeBearerTokens,
  profiles: makeProfiles,
  images: makeImages,
  avatars: makeAvatars,
  oauth: makeOAuth,
  preVerification: makePreVerification,
  keySets: makeKeySets,
  routes: makeRouteStages,
  customs: makeCustoms,
  lockout: makeLockout,
  features: makeFeatures,
  load: makeLoad,
  proofs: makeProofs,
  sms: makeSms,
  stretching: makeStretching,
  unblockCodes: makeUnblockCodes,
  srpLogins: makeSrpLogins,
  srpPasswords: makeSrpPasswords,
  rawPasswords: makeRawPasswords,
  bundles: makeSealedBundles,
  recoveryMethods: makeRecoveryMethods,
  watches: makeWatches,
  verificationFeed: makeVerificationFeed,
  hawk: makeHawkStages,
  bearer: makeBearerStages,
  body: makeBodyStages,
  parameters: makeParameterStages,
  endpoints: makeEndpointStages,
  answers: makeAnswerStages,
  faults: makeFaults,
  journal: makeJournal,
};

/** Which contract a world speaks, and how. */
export type Speech = Pick<World, 'edition' | 'behaviour'>;

/** What is spoken in an edition. @throws Error for one that is unknown, or that the mock does not speak */
export function speechOf(editionId: string): Speech {
  return { edition: loadEdition(editionId), behaviour: behaviourOf(editionId) };
}

/**
 * Makes the world of one edition.
 * @param publicOrigin asked at each signed request, because a port of 0 is known only once the mock listens
 * @param base what it shares with the other editions of the same mock
 */
export function createWorld(
  settings: MockSettings,
  publicOrigin: () => URL,
  base: Base = createBase(settings.seed),
  speech: Speech = speechOf(settings.edition),
): Creation {
  const { clock, random, store, shared } = base;
  base.origins.push(publicOrigin);
  const origins = () => base.origins.map((origin) => origin());
  const effects = { ...speech, settings, clock, random, store, shared, publicOrigin, origins };
  // Services reach each other through the world, which therefore exists before them.
  const world = effects as unknown as { -readonly [K in keyof World]: World[K] };
  const seams = createSeams(() => world);
  for (const group of Object.keys(makers) as (keyof Services)[]) assign(world, seams, group);
  return { world, seams };
}

function assign<G extends keyof Services>(
  world: { -readonly [K in keyof World]: World[K] },
  seams: Seams,
  group: G,
): void {
  (world as { -readonly [K in keyof Services]: Services[K] })[group] = seams.open(group, makers[group](world));
}
