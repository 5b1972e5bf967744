import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { checkWhereSeen } from '../../judging/seen-number.js';

const LAW = 'api/errno-103';

/** What the type of the body promises, and the beginning of such a file; what follows is no picture. */
const BROKEN = [Buffer.from('no picture at all'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')];

/** The same upload with a picture for a body, and with bytes that are none. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const call = await cast.upload(await cast.user());
    check.control(await cast.call('avatarUpload', call));
    const answers = [];
    for (const bytes of BROKEN) answers.push(await cast.call('avatarUpload', { ...call, bytes }));
    checkWhereSeen(check, LAW, { errno: 103, answers });
  },
});
