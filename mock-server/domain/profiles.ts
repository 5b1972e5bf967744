import type { World } from '../world.js';

/** What account/profile tells of a user; a locale that nobody told the server is no key at all. */
export interface Profile {
  readonly email?: string;
  readonly locale?: string;
}

/** Profiles of users. */
export interface Profiles {
  /**
   * The fields of an account's profile that the scopes open.
   * @param scopes undefined for the user's own session, which sees everything. Throws UnknownAccount.
   */
  read(uid: string, scopes?: readonly string[]): Profile;
  /** Whether scopes open a field of the profile. */
  opens(scopes: readonly string[], field: keyof Profile): boolean;
}

/** Any one of a field's scopes is enough (lines 500, 501); `profile` includes both (line 503). */
const SCOPES: Readonly<Record<keyof Profile, readonly string[]>> = {
  email: ['profile', 'profile:email'],
  locale: ['profile', 'profile:locale'],
};

/** Makes the service of one mock. */
export function makeProfiles(world: World): Profiles {
  return {
    read(uid, scopes) {
      const { email, locale } = world.accounts.get(uid);
      const sees = (field: keyof Profile) => scopes === undefined || world.profiles.opens(scopes, field);
      return {
        ...(sees('email') ? { email } : {}),
        ...(sees('locale') && locale !== undefined ? { locale } : {}),
      };
    },
    opens: (scopes, field) => SCOPES[field].some((scope) => scopes.includes(scope)),
  };
}
