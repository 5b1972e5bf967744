import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import type { Call } from '../../cast/caller.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'api/binary-values-are-read-as-base16';

/** A call with every text of its body but the srpToken, which no line calls hex, in capitals. */
function inCapitals({ body, ...call }: Call): Call {
  const texts = Object.entries(body as Readonly<Record<string, string>>);
  const written = texts.map(([name, value]) => [name, name === 'srpToken' ? value : value.toUpperCase()]);
  return { ...call, body: Object.fromEntries(written) };
}

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const wrapKb = cast.hex();
    const changed = await cast.finishChange(ann, await cast.beginChange(ann), wrapKb);
    const { keyFetch } = await cast.confirmedSignIn(changed);
    // The bundles hold bytes: only a server that decoded the texts can have put them there.
    const same = (await fetchKeys(cast, keyFetch)).wrapKb === wrapKb;
    check.that(LAW, same, 'the 32 bytes that the hex text stands for', same ? 'those bytes' : 'other bytes');

    const start = startOf(await cast.must('authStart', startCall(changed.email)));
    const finish = finishCall(start, proofOf(start, changed, cast.secret()));
    const answer = await cast.call('authFinish', inCapitals(finish));
    // Hex digits of either case stand for the same bytes. A server that refuses capitals as a form may do so; one that
    // takes them for another proof compares text.
    if (answer.response.status === 200) check.succeeds(LAW, answer);
    if (fieldsOf(answer).errno === 103)
      check.that(LAW, false, 'the same proof in capitals', 'a wrong password', answer);
  },
});
