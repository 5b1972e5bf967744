import { deployedSet } from '../deployed-set.js';

/**
 * The profile server of July 2020 (release 1.180.0), with the configuration that its developers ran it with. Observed on
 * the wire beside stand-ins for its auth and OAuth servers.
 *
 * Where the document is silent every mock of this edition does as this server did: sizes and kinds of pictures, limits
 * of a display name, ETags, HEAD, 204 for what is not set. Noted and not imitated:
 * - POST ecosystem_anon_id always failed beside the auth server of the same release. Nobody could set an identifier
 *   then, and a fifth of the contract could not be looked at; two releases later it was mended.
 * - The other form of failures in production, and lists without a match that were an error outside of it: the mock is
 *   the server of its developers, and its accounts list capabilities without clients.
 * - A change of the profile that the OAuth server tells of, which ended the cache early: no token of the mock says so.
 * - Errno 102, 114 and 125, which no request could earn: in a mock they come about by faults alone, as documented.
 * - The worker for pictures, after whose failure a deleted one was gone all the same: the mock has none.
 * - The host of avatars in development called every upload mere bytes; it belongs to no edition, like the OAuth server.
 * - Line breaks in the JSON of the version, and a verification that failed without saying so in its body.
 * - Everything of later releases: pictures that are cropped, up to 2 MiB, If-Match, errno 107.
 */
export default deployedSet({
  edition: 'profile-2020',
  settings: {},
  deviations: [
    'deployed/profile-bearer/bad-tokens-are-401',
    'deployed/profile-bearer/refusals-have-a-reason',
    'deployed/profile-bearer/headers-are-split-at-spaces',
    'deployed/profile-scopes/reading-reaches-no-writing',
    'deployed/profile-scopes/subscriptions-have-their-own',
    'deployed/profile-scopes/email-opens-without-an-email',
    'deployed/profile-scopes/openid-alone-opens-nothing',
    'deployed/profile-bearer/small-scopes-are-999',
    'deployed/profile-bodies/malformed-json-is-999',
    'deployed/profile-bodies/large-ones-are-413',
    'deployed/profile-bodies/may-have-a-megabyte',
    'deployed/profile-bodies/strange-pictures-are-415',
    'deployed/profile-bodies/uploads-miss-a-header',
    'deployed/profile-bodies/missing-is-invalid',
    'deployed/content-types/others-are-415',
    'deployed/profile-avatars/unknown-ones-are-404',
    'deployed/profile-avatars/those-of-others-are-401',
    'deployed/profile-avatars/ids-are-in-lower-case',
    'deployed/profile-avatars/the-selected-one-needs-no-id',
    'deployed/profile-failures/unknown-paths-are-999',
    'deployed/profile-failures/oauth-failures-have-a-cause',
    'deployed/profile-failures/auth-failures-break-what-asks-alone',
    'deployed/profile-failures/a-failed-write-has-a-cause',
    'deployed/profile-headers/fewer-are-exposed',
    'deployed/profile-headers/preflights-are-204',
    'deployed/profile-cache/keeps-profiles-for-an-hour',
    'deployed/profile-cache/profiles-have-an-age',
    'deployed/profile-cache/tells-what-it-forgot',
    // Outermost, so that every other judgement of scopes waits with it.
    'deployed/profile-scopes/are-checked-after-the-body',
  ],
});
