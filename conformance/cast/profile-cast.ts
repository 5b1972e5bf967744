import type { Operation } from '../../openapi/model.js';
import { Blocked, NotRun } from '../stops.js';
import type { Need } from '../targets/needs.js';
import type { TokenOwner } from '../targets/target.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import { anonymizedId } from './anonymized-id.js';
import type { Call } from './caller.js';
import { Cast, text } from './cast.js';
import { picture } from './pictures.js';

/** The scope that has all the others (line 25). */
export const GENERAL_SCOPE = 'profile';

/** One name or picture in so many is not the first that its user has. */
const VALUES_TO_A_LATER_ONE = 3;

/** One good request in so many brings a token that was used before. */
const TOKENS_TO_ONE_USED_AGAIN = 2;

/** What every case with users needs. */
export const USER: readonly Need[] = ['existingAccount', 'bearerTokens'];

/**
 * The people of cases about profile servers: users whom the OAuth server knows, with bearer tokens. A profile server
 * makes neither, so that both come from the target's operator.
 */
export class ProfileCast extends Cast {
  private readonly owners = new Map<string, TokenOwner>();
  /** Tokens with which good requests were made, by whose they are and their scopes. */
  private readonly used = new Map<string, string>();

  /** Somebody with an account that nobody else uses, of whom nothing is set yet. @throws NotRun where none is left */
  async user(): Promise<TokenOwner> {
    this.requireNamed('existingAccount');
    const { accounts } = this.parts;
    const given = await accounts?.take();
    if (given === undefined) throw new NotRun('accounts: none is left; list more, or give a command that makes them');
    this.parts.afterwards(async () => accounts?.release?.(given));
    return { uid: '', ...given };
  }

  /** A bearer token of a user with exactly these scopes. @throws NotRun, HarnessError where none can be had */
  async token(user: TokenOwner, scopes: readonly string[]): Promise<string> {
    this.requireNamed('bearerTokens');
    const { bearerTokens } = this.parts;
    if (bearerTokens === undefined) throw new Blocked('nothing gives bearer tokens');
    const token = await bearerTokens.mint(user, scopes);
    this.owners.set(token, user);
    return token;
  }

  /** What opens the cache of every user. @throws Blocked without any; Error where the case does not name it */
  get cacheSecret(): string {
    this.requireNamed('cacheSecret');
    const { cacheSecret } = this.parts;
    if (cacheSecret === undefined) throw new Blocked("nobody gave the secret of the server's configuration");
    return cacheSecret.token;
  }

  /** The unsent request of an operation by a user whose token has all it can need. */
  async good(user: TokenOwner, operationId: string, call: Call = {}): Promise<Call> {
    return { bearer: await this.goodToken(user, goodScopes(this.caller.operation(operationId))), ...call };
  }

  /** Some good requests bring a token that was there before, others a new one. */
  private async goodToken(user: TokenOwner, scopes: readonly string[]): Promise<string> {
    const key = [user.email, ...scopes].join(' ');
    const before = this.used.get(key);
    if (before !== undefined && this.parts.turn?.('token', TOKENS_TO_ONE_USED_AGAIN) === 0) return before;
    const token = await this.token(user, scopes);
    this.used.set(key, token);
    return token;
  }

  /** The same request, by a token of the same user with exactly these scopes. */
  async withScopes(call: Call, scopes: readonly string[]): Promise<Call> {
    const user = this.owners.get(call.bearer ?? '');
    if (user === undefined) throw new Error('the request has no token of this cast');
    return { ...call, bearer: await this.token(user, scopes) };
  }

  /** Makes a good request as a set-up step. @throws Blocked unless it succeeds */
  async ask(user: TokenOwner, operationId: string, call?: Call): Promise<Answered> {
    return this.must(operationId, await this.good(user, operationId, call));
  }

  /** The user's id, as the profile server has it. @throws Blocked */
  async uidOf(user: TokenOwner): Promise<string> {
    return text(await this.ask(user, 'uid'), 'uid');
  }

  /** The same of a user whose profile was just read: of others a server need not have cached anything. @throws Blocked */
  async uidOfCached(user: TokenOwner): Promise<string> {
    await this.ask(user, 'profile');
    return this.uidOf(user);
  }

  /**
   * Gives a user a display name that nobody else has, and returns it. Some had another one before.
   * @throws Blocked
   */
  async displayName(user: TokenOwner): Promise<string> {
    if (this.hasHadAnother('displayName'))
      await this.call(
        'displayNamePost',
        await this.good(user, 'displayNamePost', { body: { displayName: `Bob ${this.hex(6)}` } }),
      );
    const displayName = `Ann ${this.hex(6)}`;
    await this.ask(user, 'displayNamePost', { body: { displayName } });
    return displayName;
  }

  /** Gives a user an anonymized identifier, and returns it. @throws Blocked */
  async ecosystemAnonId(user: TokenOwner): Promise<string> {
    const ecosystemAnonId = this.anonId();
    await this.ask(user, 'ecosystemAnonIdPost', { body: { ecosystemAnonId } });
    return ecosystemAnonId;
  }

  /** An anonymized identifier that nobody has. */
  anonId(): string {
    return anonymizedId((bytes) => this.hex(bytes));
  }

  /**
   * The unsent upload of a picture by a user, which is deleted once the case is over.
   * @param colours those of the picture, as `picture` takes them; some that no other case has, where they are left out
   */
  async upload(user: TokenOwner, colours: string = this.hex(12)): Promise<Call> {
    this.parts.afterwards(async (caller) => {
      const { id, avatarDefault } = fieldsOf(await caller.call('avatar', await this.good(user, 'avatar')));
      if (typeof id !== 'string' || avatarDefault === true) return;
      await caller.call('avatarDelete', await this.good(user, 'avatarDelete', { path: { id } }));
    });
    const image = { headers: { 'content-type': 'image/png' }, bytes: await picture(colours) };
    return this.good(user, 'avatarUpload', image);
  }

  /**
   * Uploads a picture for a user and returns the id that GET /v1/avatar gives for it. Some had another one before.
   * @throws Blocked
   */
  async avatar(user: TokenOwner): Promise<string> {
    if (this.hasHadAnother('avatar')) await this.call('avatarUpload', await this.upload(user));
    await this.must('avatarUpload', await this.upload(user));
    return text(await this.ask(user, 'avatar'), 'id');
  }

  private hasHadAnother(property: string): boolean {
    return this.parts.turn?.(property, VALUES_TO_A_LATER_ONE) === 0;
  }
}

/**
 * Scopes with which a good request is made: those of the operation's own section, and the general one. Whether either
 * is enough by itself is a question of its own, so that nothing else depends on the answer.
 */
function goodScopes({ scopes: [own = []] }: Operation): string[] {
  return [...new Set([...own, GENERAL_SCOPE])];
}
