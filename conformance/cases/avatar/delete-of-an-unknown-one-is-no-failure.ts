import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'avatar-delete/unknown-id-is-no-failure-of-the-server';

/** The one error of status 500 that may be the client's (line 51). */
const OF_IMAGES = 103;

/** With an id in the form of one (line 186), of a user who has an avatar under another. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const id = await cast.avatar(ann);
    const unknown = await cast.good(ann, 'avatarDelete', { path: { id: cast.hex(16) } });
    const answer = await cast.call('avatarDelete', unknown);
    if (NOT_NOW.includes(answer.response.status)) throw new Blocked(`the request met ${summary(answer)}`);
    const ok = answer.response.status < 500 || fieldsOf(answer).errno === OF_IMAGES;
    check.that(LAW, ok, 'a success, or a status from 400 to 499', summary(answer), answer);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
  },
});
