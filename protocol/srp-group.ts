/** A group to compute SRP in: the safe prime N, a generator g, and how many bytes hold every number below N. */
export interface SrpGroup {
  readonly N: bigint;
  readonly g: bigint;
  readonly bytes: number;
}

/** The group of 2048 bits of RFC 5054, appendix A: that of both SRP editions (key-server-2013, line 82). */
export const RFC_5054_2048: SrpGroup = {
  N: BigInt(
    [
      '0xac6bdb41324a9a9bf166de5e1389582faf72b6651987ee07fc3192943db56050a37329cbb4a099ed8193e0757767a13dd52312ab4b03310d',
      'cd7f48a9da04fd50e8083969edb767b0cf6095179a163ab3661a05fbd5faaae82918a9962f0b93b855f97993ec975eeaa80d740adbf4ff74',
      '7359d041d5c33ea71d281e446b14773bca97b43a23fb801676bd207a436c6481f1d2b9078717461a5b9d32e688f87748544523b524b0d57d',
      '5ea77a2775d2ecfa032cfbdbf52fb3786160279004e57ae6af874e7303ce53299ccc041c7bc308d82a5698f3a8d0c38271ae35f8e9dbfbb6',
      '94b5c803d89f7ae435de236d525f54759b65e372fcd68ef20fa7111f9e4aff73',
    ].join(''),
  ),
  g: 2n,
  bytes: 256,
};
