/**
 * The cryptography of the five editions, as pure functions over Buffers: onepw and its tokens (auth-2015, auth-2017),
 * SRP (key-server-2013, auth-2013), Hawk, bundles and BrowserID certificates.
 */
export * from './browserid.js';
export * from './bundles.js';
export * from './bytes.js';
export * from './e164.js';
export * from './hawk.js';
export * from './hkdf.js';
export * from './onepw.js';
export * from './protocol-error.js';
export * from './srp.js';
export * from './srp-bundles.js';
export * from './srp-form.js';
export * from './srp-group.js';
export * from './srp-stretch.js';
export * from './srp-tokens.js';
export * from './tokens.js';
export * from './unblock-code.js';
