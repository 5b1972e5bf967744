import { decimalFromBytes, fromBase64url } from '../../protocol/bytes.js';

/** A relying service; alphanumeric, and the one that the document's own samples name. */
export const SERVICE = 'sync';

/** A page to continue at. Its host is that of the document's sample (line 1089), for servers with a list of hosts. */
export const REDIRECT_TO = 'https://sync.firefox.com/after_conformance';

/** Headers of whoever would like French mails (line 30). */
export const FRENCH = { 'accept-language': 'fr' } as const;

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

/**
 * Keys that are longer than those above: RSA of 4096 bits, and DSA of 2048 with a q of 224. Their private parts were
 * thrown away. A server may refuse them.
 */
export const LONG_PUBLIC_KEYS = [
  {
    algorithm: 'RS',
    n: decimalFromBytes(
      fromBase64url(
        'mITztrGHsJkRG06CJrQ7IdFzAG4kUC0ZyUmQpoiFB23RVwNNbKSf-9c2Y0TzHB2AN0Bzs2tLzqvTjs3AebqwcIZ-ximVWkDmFf5YahSoAy_t' +
          'XEZe13IbUpkc_GEDYFPvzjm7k1n4dSLcQr032_iPpnahcz2bKSFFEKXeqYvaS_uUdUvLdm3eY2GEGHjx4Tj0EMYy5fMKDwNI-4e7cOyGgslC' +
          'KGRPE6uKwVECXC5I2XjcgXyp0S8dYPKUMi8xQPIo4USBf7iCY1lEyZ1GWdZ4LrdMo95VBF9bznM12U-3YoacbKaVC8I9uZwCmTXclANqpxHV' +
          '29wvkt3nLPk0zvoJidl18Lhu-pyW4oqeztjEgNcYBJ79Ad5I1IB3sSWOJb76ZjHl4WJjgLuOjXdZpooZorJndmrWAAgHIzgk6my3MkYzlLur' +
          'aMIVMy4LvUr6dObF_bRghzjkUgfSNcdk4PscjJ8qXfQv4N1pPl58e3XQEo0C9YcFdeOu2b-yNkOZPLPq0cK9WoiUNWDYoKY6-Ij2gi4osTiJ' +
          'k0WFw18NCnti3cMWf9ls1rlJ8eGj0O8ahJyn0WM4oRE8AeXyOTtnS0MUOaz24JqCRhvP3bYsHrBk2YiTgjFloM3NFSzvtT8GisvseuAJ-Ink' +
          'p-IC80hBhX_iGeJVprKZa91sWHEsvrbcMdM',
      ),
    ),
    e: '65537',
  },
  {
    algorithm: 'DS',
    y:
      '968861f28ed5b0c43448278102215e5f86f4572eb14ab252cc6a1c1479ce7967ab1348dcf89c98754596f50ec59cb1ae42c0453d0ba8d1' +
      '3727994436e62182ebac3f42c8a279634648a4e5dbf9cfe7f2a30e944411d0d4c0d3337487caa0ba48383d374916e54e1c1a3050c1e3d4' +
      '032913fc3b89627b00cd2a4ac8847656156ea3123c0094c5f1d7f761e2c9906fd1e09656817f55c07c4753f81080fabd8ba1ffc5fc0a34' +
      '053da49382657a9c3976b2009320509c5f4b775f5b64510f54322f13b557b4539c4ce63c7f9d7ff45768f10b0087ee1a6c198329bd7bf3' +
      '3c06a4df86f7363f2e28aba409bb2f41183ea01f4da4b3021da054a362f4acfb28b7b8fd',
    p:
      'adb7d896fcfcb4979cfbb3ce0d1f8f5deb8f9c962de67663df076c0a99b6267cbf23aaf62d49c6279cf135f41a55be19d0c3218b32fda9' +
      'b7ac72ab7efd00b72d69d469d21e5c65db1d2aa24b4fec189db79b4be79a645fd817e10a814a719ea6f02e35012d01852ccd4b116f7de0' +
      '420d6e62cc59c1d60b5a96b98fae715a14f4175cf09bbffd27b010b0ff90ce26d59ffa7ed178e7d06d5f4463d96b392946fd6dc700e1d4' +
      'd60e12f2e652730ed655554419139d7f9b6068a7090ff20c92d4bd336c524c75d2ca808aaa68a0a9cdb5d151eed041409da52f6f2ff5bb' +
      '374a8e1c65cb93f2d4077118649fdcec39763181e59cfdbabbfb75b90f552204790c4aab',
    q: '8cb76d002dd29c9ee60cf9635b9ac807ddd77eca041826ce4414f4f1',
    g:
      '717de778e090b8425c38fd0b4728d74d6f61d656ba9d91b082eeff5713f6af48214cce6a2e4507f3358a763a2dd1305617954cf845aaa2' +
      'eb8dd36a65835a2c8101c0e7631ff8efc5e46bddc68f4bcf75fbb07644e4907e1caa21e8216046726ba4b25996e9c6c6088e650f7ad2fc' +
      '94fba77aa7c5ed528eab83f5ad54d648ab45b1e184c9f034cf70c8f5d01837bf7faefc0ec8b266837acdb3aaa86a221c012ad59c591e58' +
      'e24b5463366e60046b4bb333821ed2d89830138b3e644dc799a8143d1f2ba6994acbae62e31ad3512f1536661f04276e8d93bdb97eb01f' +
      'f1ce74e811fa661da48359aaa3d306c4a1296bfb23b003e51a6bd4971b2433cb5426bb7e',
  },
] as const;

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
