/**
 * What can go wrong in the domain, by name, with what the caller must say about it. `errors/` gives each name its
 * errno, status and text; the domain knows none of those.
 */
export interface DomainFailures extends ProfileFailures, OAuthFailures {
  AccountExists: { email: string };
  UnknownAccount: { email?: string };
  IncorrectPassword: { email?: string };
  UnverifiedAccount: NoFacts;
  InvalidVerificationCode: {
    tries?: number;
    ttl?: number;
    exp?: unknown;
    aud?: unknown;
    sub?: unknown;
    internal?: string;
  };
  InvalidJson: NoFacts;
  InvalidParameter: { validation: { source: string; keys: readonly string[] } | string };
  MissingParameter: { param: string };
  InvalidSignature: NoFacts;
  InvalidToken: NoFacts;
  /** serverTime in whole seconds. */
  InvalidTimestamp: { serverTime: number };
  MissingContentLength: NoFacts;
  RequestBodyTooLarge: NoFacts;
  /** retryAfter in whole seconds. */
  TooManyRequests: {
    retryAfter: number;
    retryAfterLocalized?: string;
    verificationMethod?: string;
    verificationReason?: string;
  };
  InvalidNonce: NoFacts;
  /** The account has as many sessions as it may have. */
  TooManySessions: NoFacts;
  EndpointGone: NoFacts;
  IncorrectEmailCase: { email: string };
  /** The account has no such address to be reached by. */
  UnknownRecoveryMethod: NoFacts;
  UnknownDevice: NoFacts;
  DeviceConflict: NoFacts;
  RequestBlocked: { verificationMethod?: string; verificationReason?: string };
  AccountMustBeReset: { email?: string };
  AccountLocked: NoFacts;
  InvalidUnblockCode: NoFacts;
  InvalidPhoneNumber: NoFacts;
  InvalidRegion: { region: string };
  InvalidMessageId: NoFacts;
  MessageRejected: { reason: string; reasonCode: string };
  ServiceUnavailable: { retryAfter: number; retryAfterLocalized?: string };
  FeatureDisabled: { retryAfter: number };
  UnknownRoute: NoFacts;
  Unexpected: NoFacts;
}

/** What only the profile server runs into. */
export interface ProfileFailures {
  /** The bearer token is good, and for something else. */
  InsufficientScope: NoFacts;
  UnknownAvatar: NoFacts;
  NotTheOwner: NoFacts;
  UnsupportedImageProvider: NoFacts;
  ImageNotProcessed: NoFacts;
  AnonIdIsSet: NoFacts;
  OAuthUnavailable: NoFacts;
  AuthServerUnavailable: NoFacts;
}

/** What only the OAuth server does. */
export interface OAuthFailures {
  InvalidAssertion: NoFacts;
  UnknownGrant: NoFacts;
  ExpiredGrant: NoFacts;
  WrongCodeVerifier: NoFacts;
  UnknownBearerToken: NoFacts;
  ExpiredBearerToken: NoFacts;
}

/** Nothing to add. */
export type NoFacts = Record<never, never>;

/** The name of a failure. */
export type FailureName = keyof DomainFailures;

/** Forgetting a fact that the failure's name asks for does not compile. */
type FactsArgument<N extends FailureName> = NoFacts extends DomainFailures[N]
  ? [facts?: DomainFailures[N]]
  : [facts: DomainFailures[N]];

/** A refusal by the domain or the pipeline; the answer stage turns it into the edition's error body. */
export class DomainError<N extends FailureName = FailureName> extends Error {
  readonly failure: N;
  readonly facts: DomainFailures[N];

  constructor(failure: N, ...[facts]: FactsArgument<N>) {
    super(failure);
    this.name = 'DomainError';
    this.failure = failure;
    this.facts = (facts ?? {}) as DomainFailures[N];
  }
}
