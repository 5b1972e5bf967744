import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { checkWhereSeen } from '../../judging/seen-number.js';

const LAW = 'api/errno-103';
const ODD = 'avatar-upload/odd-body-is-no-failure-of-the-server';

/** What the type of the body promises, and the beginning of such a file; what follows is no picture. */
const BROKEN = [Buffer.from('no picture at all'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')];

/** A GIF of one pixel. */
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAAAAAAALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** The same upload with a picture for a body, and with bytes that are none, or none of that type. */
export default defineCase({
  requirements: [LAW, ODD],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const call = await cast.upload(await cast.user());
    const { bytes: whole = Buffer.alloc(0) } = call;
    check.control(await cast.call('avatarUpload', call));
    const answers = [];
    for (const bytes of [...BROKEN, whole.subarray(0, whole.length / 2), Buffer.alloc(0)])
      answers.push(await cast.call('avatarUpload', { ...call, bytes }));
    for (const [type, bytes] of Object.entries({ 'text/plain': whole, 'image/gif': GIF }))
      answers.push(await cast.call('avatarUpload', { ...call, headers: { 'content-type': type }, bytes }));
    for (const answer of answers) judgeNoFailureOfTheServer(check, ODD, answer);
    checkWhereSeen(check, LAW, { errno: 103, answers });
  },
});
