import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { checkWhereSeen } from '../../judging/seen-number.js';
import { isSuccess } from '../../judging/success.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'api/errno-103';
const ODD = 'avatar-upload/odd-body-is-no-failure-of-the-server';
const KEPT = 'avatar-upload/refused-body-changes-nothing';
const SIZE = 'avatar/default-size-is-200';
const SHOWN = 'avatar-upload/becomes-the-users-avatar';

/** How long the sides are at the address of an avatar, pixels (line 190). */
const SIDE = 200;

/** What the type of the body promises, and the beginning of such a file; what follows is no picture. */
const BROKEN = [Buffer.from('no picture at all'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')];

/** A GIF of one pixel. */
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAAAAAAALAAAAAABAAEAAAICTAEAOw==', 'base64');

/**
 * The same upload with a picture for a body, and with bytes that are none, or none of that type. Who refuses them keeps
 * the avatar, and who answers that all is well shows another one; whatever is the avatar then can be had in its size (188),
 * unless it came as a picture that is smaller.
 */
export default defineCase({
  requirements: [LAW, ODD, KEPT, SIZE, SHOWN],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.upload(ann);
    const { bytes: whole = Buffer.alloc(0) } = call;
    check.control(await cast.call('avatarUpload', call));
    let before = fieldsOf(await cast.ask(ann, 'avatar'));
    await measure(before.avatar);
    const answers = [];
    for (const bytes of [...BROKEN, whole.subarray(0, whole.length / 2), Buffer.alloc(0)])
      answers.push(await attempt({ ...call, bytes }));
    for (const [type, bytes] of Object.entries({ 'text/plain': whole, 'image/gif': GIF }))
      answers.push(await attempt({ ...call, headers: { 'content-type': type }, bytes }));
    for (const answer of answers) judgeNoFailureOfTheServer(check, ODD, answer);
    checkWhereSeen(check, LAW, { errno: 103, answers });

    async function measure(address: unknown, law = SIZE): Promise<void> {
      const { answer, picture, inWords } = await pictureAt(cast.caller, String(address));
      const fits = picture?.width === SIDE && picture.height === SIDE;
      check.that(law, fits, `a picture of ${SIDE} by ${SIDE} pixels`, inWords, answer);
    }

    async function attempt(odd: Call): Promise<Answered> {
      const answer = await cast.call('avatarUpload', odd);
      const shown = await cast.ask(ann, 'avatar');
      const now = fieldsOf(shown);
      const isKept = now.id === before.id;
      const { status } = answer.response;
      if (status >= 400 && !NOT_NOW.includes(status))
        check.that(KEPT, isKept, 'the avatar of before', isKept ? 'it' : 'another, or none', shown);
      // An empty body may stand for nothing to be done, and the same bytes for the avatar that is there already.
      const isAnother = odd.bytes !== whole && odd.bytes?.length !== 0;
      if (isAnother) {
        const isRight = !isSuccess(answer) || !isKept;
        check.that(SHOWN, isRight, 'a refusal, or another avatar', isRight ? 'it' : 'that of before', shown);
      }
      if (isKept || odd.bytes !== GIF) await measure(now.avatar, isKept ? KEPT : SIZE);
      before = now;
      return answer;
    }
  },
});
