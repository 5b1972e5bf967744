import { payloadHash } from '../../../protocol/hawk.js';
import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';

const MAC = 'api/refuses-a-mac-that-is-nearly-right';
const HASH = 'api/refuses-a-payload-hash-that-is-nearly-right';

/** Wrong signatures have 109, and who finds the token by its signature has 110. */
const ERRNOS = [109, 110];

/** Bytes in base64 with another bit at either end, and the first half of them. */
function nearTo(base64: string): readonly string[] {
  const bytes = Buffer.from(base64, 'base64');
  const changed = [0, bytes.length - 1].map((at) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 0x01, at);
    return copy;
  });
  return [...changed, bytes.subarray(0, bytes.length / 2)].map((each) => each.toString('base64'));
}

export default defineCase({
  casts: ['onepw', 'srp', 'key-server'],
  requirements: [MAC, HASH],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const call = certificateCall(cast, session);
    check.control(await cast.call('certificateSign', call));
    // Each under a signature of its own, whose nonce nobody has seen.
    for (const at of [0, 1, 2]) {
      const authorization = cast.caller
        .authorization('certificateSign', call)
        .replace(/mac="([^"]+)"/, (_all, mac: string) => `mac="${nearTo(mac)[at]}"`);
      check.errno(MAC, await cast.call('certificateSign', { ...call, authorization }), ERRNOS);
    }
    for (const hash of nearTo(payloadHash('application/json', JSON.stringify(call.body))))
      check.errno(HASH, await cast.call('certificateSign', { ...call, hawk: { hash } }), ERRNOS);
  },
});
