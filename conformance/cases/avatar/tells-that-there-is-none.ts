import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar/tells-that-there-is-none';

/** The prose has an empty object (184), the sample a default avatar that says so (212 to 220). */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const call = await cast.good(await cast.user(), 'avatar');
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', call));
    const isEmpty = Object.keys(fields).length === 0;
    const isDefault = fields.avatarDefault === true && typeof fields.avatar === 'string';
    check.that(
      LAW,
      isEmpty || isDefault,
      'an empty object, or the address of the default avatar with avatarDefault true',
      `avatar ${inWords(fields.avatar)}, avatarDefault ${inWords(fields.avatarDefault)}`,
      answer,
    );
    check.seen(LAW, isEmpty ? 'an empty object' : 'the default avatar');
  },
});
