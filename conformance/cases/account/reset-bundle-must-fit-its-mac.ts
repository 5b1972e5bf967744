import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';

const LAW = 'account-reset/bundle-with-wrong-mac-is-refused';

/** The ledger's reading: a bad parameter, or a signature that does not fit. */
const ERRNOS = [107, 109];

/** The same request with the lowest bit of one byte of its bundle flipped; counted from the end where it is negative. */
function withFlippedBit(call: Call, at: number): Call {
  const { bundle, ...others } = call.body as { readonly bundle: string };
  const bytes = Buffer.from(bundle, 'hex');
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return { ...call, body: { ...others, bundle: bytes.toString('hex') } };
}

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const [ann, ben] = [await cast.account(), await cast.account()];
    const renewed = cast.withPassword(ann, cast.hex());
    cast.remember(renewed);
    const token = async () => (await cast.beginChange(ann)).accountReset;
    // In wrapKb, in the verifier, in the MAC: each with a token of its own, which the refusal uses up.
    for (const at of [0, 100, -1])
      check.errno(
        LAW,
        await cast.call('accountReset', withFlippedBit(cast.resetCall(await token(), renewed), at)),
        ERRNOS,
      );
    // Sealed for the token of another account, which nobody but its holder could have done.
    const { body } = cast.resetCall((await cast.beginChange(ben)).accountReset, renewed);
    check.errno(LAW, await cast.call('accountReset', { as: await token(), body }), ERRNOS);
    check.control(await cast.call('accountReset', cast.resetCall(await token(), renewed)));
  },
});
