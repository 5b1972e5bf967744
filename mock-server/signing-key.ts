import { createPrivateKey, type KeyObject } from 'node:crypto';

/**
 * The RSA key of 2048 bits that signs certificates. It was made for this mock and is published on purpose: nobody may
 * trust a mock's certificates, the same seed has to give the same bytes, and making a key would cost each start 100 ms.
 */
const SIGNING_KEY = {
  kty: 'RSA',
  n:
    'v3aZcNBgZlI5sBx-8NFOGeYLlSi3W7EKu5S-_IHaOhKjvAm3WieYTQHcmSI12OI_afJYXIcPnfOwfnovgBQe7uTEvVwMYxfWRr8Q' +
    'hmzJOamoaITxWkJJPwNGcKA2ldXL0Bh1tdfKng5BpBZHA4JavoHeHF_8mJicsO86HhGU-U1iZ5IyQ6Plwb_uRJ6uCQeS02_BldMX' +
    'FjdVUCBTx4nRLBG1YrQdzgfE9dAF2shEjE1U80S2j-aOfMIVdouu1_lxD232IFDCY7TDtuiiXUW3OMwyVf6_53TUsLF56ftXayOw' +
    'fubBuJ7safNzUWC2Ss90_Q-yyfaqjDbrdBvjgSFvgQ',
  e: 'AQAB',
  d:
    'PY1WRPNomlyC2UA_-xF-50qSnLBLSjn_dlCambjxPEwzwUbqYBxslQ0tKznZT9Fki53ylESDW8c1DWQgky9kxm5bZXkLLmxCYdoY' +
    '6O5ePqBxWLCsmtTGkXBvG9QV2FO0Q0Epzn0CUY_JwIO87r7gh3BexIaDQVeGwEcYSwRh_Uc6Kl5Zy8yK-LCIvbbQxSs6vcs6QBpn' +
    '9993LlAUPjcKLwIPVfCUMpyOSpfL12AeXUvm4zEmIu-yZnp80hzG75VliPq5rAzX5KPcEixFeN6p3t1L2N2EyK5XcB0KC8-uUNyj' +
    '3Dc8U3lmbmL4Z19R3_jePu_lRr9VFdf5hb2_sp29dQ',
  p:
    '3rWYn2SQuyFNsOK5R0b8O1h5HsdD7SoC3d7XrTA5I7iWl9PC5ZGIt4P8ve9zNcTQTgsooqUpDh_YtpYWrDMo-54Vu_knyWAe1J9o' +
    '5mZFnVl2vaYENYhcN1-0dCZw_Gtg9TiGAT2l48fbxu7DL7UGcA9gh8QSP6-BmFto70KPmrc',
  q:
    '3BVPwW40Sq1U86M_Re1o3ZkMbvsSJVaprqtic6cCnhebjaKUHtbfP-dxDPNXB377mNiIQAv2PYt_iSEN5nAgHci6bqJJmP6VKOp3' +
    'AJbmZ-J6kS2yLRO8pUHeBkal8qS9zUJthxWtTOv_2UPj02jU0JYTuTNzDgefkhahUXu674c',
  dp:
    'QAJJf2ZUArSrs682OTo5vITNKv9yknOEp2go7OnzQkUHY1PFrF2LwdL5jU2I-2c5x3SFlVmK1zhn_PJeSdfaa5cgAAq4WLR7p_i5' +
    'GZ9DWtofuppAk3JBrtie8NMrniDumQxJ14l0aGdEz4RILSoGU6bXw62i4RL8WGHNYxbqVzk',
  dq:
    'A5tNzUuzC64_gCaiuNClMUx6ya7Po1ECQtyIJoEMJ-8XG4EYkFDRI8j1L1Mlj_fiw6R4xyPrCyMoGeUyxx37SMGrXHjIX_t8EkmV' +
    'XasbZ4Rsochv7REvvD2SF-Q8f_d3LM_z34zZZDNR5AuaxjInmqt680QGlKpHUSuRxTYT4C0',
  qi:
    'SFxn40HFCJOInVxBdvHLPCCqlrBeweNWftunDpYstH6J4t5-lEOyUsLhvkflgdQuP2km5DeD-3ECCUzU60tSGlTUHfxeWyfj9SDw' +
    'zQn__A5kVG5-JMkv7gjdXyr5g3WIEMMRAd7exad894eB8vukKNFzyqYvltn3s8-DAGFoqOc',
};

/** The public part as the servers publish it: numbers in base64url, `algorithm` in BrowserID's words. */
export const publicSigningJwk = {
  kid: 'mock-1',
  use: 'sig',
  kty: 'RSA',
  algorithm: 'RS',
  n: SIGNING_KEY.n,
  e: SIGNING_KEY.e,
};

let imported: KeyObject | undefined;

/** The key that signs certificates; read on first use. */
export function signingKey(): KeyObject {
  imported ??= createPrivateKey({ key: SIGNING_KEY, format: 'jwk' });
  return imported;
}
