/**
 * Hawk request signatures (auth-2017, line 26), algorithm sha256, one function per check so that a server runs them in
 * its own order and can replace each. The servers' order, in which the first failure answers:
 *
 * 1. attributes: `parseAttributes` and `checkAttributes` (or both: `parseAuthorization`)
 * 2. id: the server looks the token up
 * 3. MAC: `artifactsOf`, `checkMac`
 * 4. nonce: the server remembers `nonceKey` for as long as a timestamp stays fresh
 * 5. timestamp: `checkTimestamp`
 * 6. payload hash, where the operation demands one: `checkPayloadHash`
 *
 * MAC before nonce, so that only the token's holder fills that memory.
 */
export * from './hawk-attributes.js';
export * from './hawk-checks.js';
export * from './hawk-mac.js';
export * from './hawk-sign.js';
