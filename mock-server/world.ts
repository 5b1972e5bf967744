import type { Edition } from '../openapi/model.js';
import type { Accounts } from './domain/accounts.js';
import type { Avatars } from './domain/avatars.js';
import type { BearerTokens } from './domain/bearer-tokens.js';
import type { Certificates } from './domain/certificates.js';
import type { Customs } from './domain/customs.js';
import type { Devices } from './domain/devices.js';
import type { Features } from './domain/features.js';
import type { Images } from './domain/images.js';
import type { Load } from './domain/load.js';
import type { Lockout } from './domain/lockout.js';
import type { Mail } from './domain/mail.js';
import type { OAuth } from './domain/oauth.js';
import type { Passwords } from './domain/passwords.js';
import type { PreVerification } from './domain/pre-verify-token.js';
import type { Profiles } from './domain/profiles.js';
import type { Proofs } from './domain/proofs.js';
import type { Push } from './domain/push.js';
import type { RawPasswords } from './domain/raw-passwords.js';
import type { RecoveryMethods } from './domain/recovery-methods.js';
import type { SealedBundles } from './domain/sealed-bundles.js';
import type { Sessions } from './domain/sessions.js';
import type { Sms } from './domain/sms.js';
import type { SrpLogins } from './domain/srp-logins.js';
import type { SrpPasswords } from './domain/srp-passwords.js';
import type { Store } from './domain/store.js';
import type { Stretching } from './domain/stretching.js';
import type { Tokens } from './domain/tokens.js';
import type { UnblockCodes } from './domain/unblock-codes.js';
import type { Verification } from './domain/verification.js';
import type { VerificationFeed } from './domain/verification-feed.js';
import type { Watches } from './domain/watches.js';
import type { EditionBehaviour } from './editions/behaviour.js';
import type { Clock, Random } from './effects.js';
import type { Faults } from './faults/faults.js';
import type { AnswerStages } from './http/answer.js';
import type { BearerStages } from './http/bearer-stage.js';
import type { BodyStages } from './http/body.js';
import type { EndpointStages } from './http/dispatch.js';
import type { HawkStages } from './http/hawk-stages.js';
import type { KeySets } from './http/key-sets.js';
import type { ParameterStages } from './http/parameters.js';
import type { RouteStages } from './http/routes.js';
import type { Journal } from './journal/journal.js';
import type { MockSettings } from './settings.js';

/** Every group of functions that a deviation may wrap. */
export interface Services {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly verification: Verification;
  readonly devices: Devices;
  readonly certificates: Certificates;
  readonly mail: Mail;
  readonly push: Push;
  readonly bearerTokens: BearerTokens;
  readonly profiles: Profiles;
  readonly images: Images;
  readonly avatars: Avatars;
  readonly oauth: OAuth;
  readonly preVerification: PreVerification;
  readonly keySets: KeySets;
  readonly routes: RouteStages;
  readonly customs: Customs;
  readonly lockout: Lockout;
  readonly features: Features;
  readonly load: Load;
  readonly proofs: Proofs;
  readonly sms: Sms;
  readonly stretching: Stretching;
  readonly unblockCodes: UnblockCodes;
  readonly srpLogins: SrpLogins;
  readonly srpPasswords: SrpPasswords;
  readonly rawPasswords: RawPasswords;
  readonly bundles: SealedBundles;
  readonly recoveryMethods: RecoveryMethods;
  readonly watches: Watches;
  readonly verificationFeed: VerificationFeed;
  readonly hawk: HawkStages;
  readonly bearer: BearerStages;
  readonly body: BodyStages;
  readonly parameters: ParameterStages;
  readonly endpoints: EndpointStages;
  readonly answers: AnswerStages;
  readonly faults: Faults;
  readonly journal: Journal;
}

/** Everything with an effect, and the domain over it: what endpoints and pipeline stages work with. */
export interface World extends Services {
  readonly edition: Edition;
  readonly behaviour: EditionBehaviour;
  readonly settings: MockSettings;
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  /** Origin that clients sign for, without a trailing slash: `http://127.0.0.1:9000`. Known once the mock listens. */
  readonly publicOrigin: () => URL;
  /** The same of every edition that the mock speaks. */
  readonly origins: () => readonly URL[];
  /** What all editions of a mock keep together outside the store; the first to ask for a name makes it. */
  readonly shared: <T>(name: string, make: () => T) => T;
}
