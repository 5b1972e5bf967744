import type { Edition } from '../openapi/model.js';
import type { Accounts } from './domain/accounts.js';
import type { Certificates } from './domain/certificates.js';
import type { Devices } from './domain/devices.js';
import type { Mail } from './domain/mail.js';
import type { Passwords } from './domain/passwords.js';
import type { Sessions } from './domain/sessions.js';
import type { Store } from './domain/store.js';
import type { Tokens } from './domain/tokens.js';
import type { Verification } from './domain/verification.js';
import type { EditionBehaviour } from './editions/behaviour.js';
import type { Clock, Random } from './effects.js';
import type { AnswerStages } from './http/answer.js';
import type { BodyStages } from './http/body.js';
import type { EndpointStages } from './http/dispatch.js';
import type { HawkStages } from './http/hawk-stages.js';
import type { ParameterStages } from './http/parameters.js';
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
  readonly hawk: HawkStages;
  readonly body: BodyStages;
  readonly parameters: ParameterStages;
  readonly endpoints: EndpointStages;
  readonly answers: AnswerStages;
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
}
