import { decimalFromBytes, fromBase64url } from '../../protocol/bytes.js';

/** A relying service; alphanumeric, and the one that the document's own samples name. */
export const SERVICE = 'sync';

/** A page to continue at. Its host is that of the document's sample (line 1089), for servers with a list of hosts. */
export const REDIRECT_TO = 'https://sync.firefox.com/after_conformance';

/** State of a relying service, url-encoded as line 183 has it. */
export const RESUME = 'page%3D7%26theme%3Ddark';

/** What a link may hold then: being url-encoded already, the string may be set into it as it is, or be encoded again. */
export const RESUME_READ: readonly string[] = [RESUME, decodeURIComponent(RESUME)];

/** The client_id of Firefox for Desktop, the OAuth relier that a server is most likely to know. */
export const CLIENT_ID = '5882386c6d801776';

/** One hour and one day in milliseconds; a certificate may be asked for one day at most (line 896). */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** An RSA public key of 2048 bits as BrowserID writes it; its private part was thrown away. */
export const RSA_PUBLIC_KEY = {
  algorithm: 'RS',
  n: decimalFromBytes(
    fromBase64url(
      'i2cjyuaVWZCeS1jJXmc6Nc1DHG_ELYZAUBoCgEY1Nu7LCNZg-EuyGJtxVWRByD-ihWBLbqa9Rc7OogMTFL0-jk3R1Oomumk7k1PRgyV1htWu' +
        'GlezoWDEsAHdVPsvryeCgJZ-7Grya5o_W7ur6_BQBszOJAtlo8PQ5QC_-ho_W3Pujof4i38zY0bGhMauz6yP3ImxppTg0ECWRJwC-4nYAFUG' +
        '4uoDVGs8KLmTCgY2fWhpddIMeicQDNI_-fVdQyYBAoRrZ-lHsd2bd8mJKmIHvd-A6D8H-8kM3M_jas7N8pdWWLEdFcN5Qj-ywYohCA-2FIps' +
        'FNDrQaDy9ADbnAJNUQ',
    ),
  ),
  e: '65537',
} as const;

/** RSA public keys of another size, or with another exponent. A server may refuse them: no line says which it takes. */
export const OTHER_RSA_PUBLIC_KEYS = [
  {
    algorithm: 'RS',
    n: decimalFromBytes(
      fromBase64url(
        'q8v7T3mchCykuG9M6tkUBTJ4OOXgZZXh3T6TQxntvJh_raGjlT9CGI47uA_SbK8c3tAC0A5vXMQUP5YVXPTWpGErsaykt8c1kPTT0ZVsbGQH' +
          'Vn25Xgq_fxE_DSYDp-ugSX9xGg0i030FvkI7G28QOGOhCVG5j8nQkfshyo3GtRs',
      ),
    ),
    e: '65537',
  },
  {
    algorithm: 'RS',
    n: decimalFromBytes(
      fromBase64url(
        '-V0uDMreOqQyS-peIpklX-wPNZnYo6MPHILu3qJZabnoMEty5Pi8FEl3lGqa3ow6KhuEB7O9aiLNVeC1u2yk254sm-4SdJkij9xINmWsRUw4' +
          '2MLXp5lbrDOHsBei-gA4VO_EkJmIr9CEwNYvZ6-OOJ7V6wpqQvNJ4UsTcercBGZ58lhORE895_qANHfooJ-0yj6c4xUGpPkTCoIEB6oS4OBX' +
          'YWcsvbXz8oHUO3CrWw0bqXKE8NiNnyA4Rd3zfR96VVJK4pA320aCgrzrfUA4vplAZt67miXR-73pkfRFpvfYJlfCN30k88y30to4mnvt6Nul' +
          'MeW3LWGm6SmGfzowRw',
      ),
    ),
    e: '3',
  },
] as const;

/** A DSA public key of 1024 bits in hex, over the group BrowserID fixes for that size, so that any server takes it. */
export const DSA_PUBLIC_KEY = {
  algorithm: 'DS',
  y:
    '439d24c3128ebf668316de7e88b0658bae1ff0df64e0a9728883b79c1fa7ca7214c1b0adbe704a7e8aeb1c6e8868a7130a1c144a69159ccb' +
    '1768ae1135581de0252adb507f70da88f9b73b44656acbd586086296f780cfb3364065d851e5e82f31a1f833cc83f9ab61356693cedc343e' +
    '5eafb789db9dd174baed1a6cabc7826',
  p:
    'ff600483db6abfc5b45eab78594b3533d550d9f1bf2a992a7a8daa6dc34f8045ad4e6e0c429d334eeeaaefd7e23d4810be00e4cc1492cba3' +
    '25ba81ff2d5a5b305a8d17eb3bf4a06a349d392e00d329744a5179380344e82a18c47933438f891e22aeef812d69c8f75e326cb70ea000c3' +
    'f776dfdbd604638c2ef717fc26d02e17',
  q: 'e21e04f911d1ed7991008ecaab3bf775984309c3',
  g:
    'c52a4a0ff3b7e61fdf1867ce84138369a6154f4afa92966e3c827e25cfa6cf508b90e5de419e1337e07a2e9e2a3cd5dea704d175f8ebf6af' +
    '397d69e110b96afb17c7a03259329e4829b0d03bbc7896b15b4ade53e130858cc34d96269aa89041f409136c7242a38895c9d5bccad4f389' +
    'af1d7a4bd1398bd072dffa896233397a',
} as const;

/** What a device registers with when it takes no push messages. */
export const DEVICE = { name: 'Lamp', type: 'mobile' } as const;

/**
 * The tuple of line 1267. The host is that of the document's samples (line 1297), for servers with a list of hosts; the
 * key is a point of the curve that push services use and the secret has their 16 bytes.
 */
export const PUSH = {
  pushCallback: 'https://updates.push.services.mozilla.com/update/conformance',
  pushPublicKey: 'BKQ_LEj1xcxTHrF68qyDe4FTAUcRxSPL9g_QQAlhL7dNgMDc1ckAGrdNs0mYhtiIVVtHq3twq3LTcqbmHV1inaM',
  pushAuthKey: 'dkp3FEHq6r9DDBG1RAyRVg',
} as const;

/** Another tuple of line 1267; the private part of the key was thrown away. */
export const OTHER_PUSH = {
  pushCallback: `${PUSH.pushCallback}-again`,
  pushPublicKey: 'BOohQsy6eY7sRLZAVpHQsU4gBMn0oR5ZSsRJ5oodVaGAeRHDzIeu4VsZA_pb_C4SGnis0fqQX8XlbXiXUNh72xg',
  pushAuthKey: 'OK3vTPWSCJmOo2rIHT_ktg',
} as const;

/** A push payload that fits pushpayloads.schema.json, as lines 1433 to 1439 show one. */
export const PUSH_PAYLOAD = {
  version: 1,
  command: 'sync:collection_changed',
  data: { collections: ['clients'] },
} as const;
