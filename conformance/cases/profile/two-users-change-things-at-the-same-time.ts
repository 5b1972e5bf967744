import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';
import { fieldsOf } from '../../wire/exchange.js';

const PICTURED = 'avatar-upload/body-is-the-image';
const NAMED = 'display-name-post/updates-the-name';
const IDENTIFIED = 'ecosystem-anon-id-post/sets-the-id';

/** Strong colours of the quarters, none at the same place in both; as bytes in hex. */
const COLOURS = ['e0e010' + '1010e0' + '10e010' + 'e01010', '10e010' + 'e01010' + 'e0e010' + '1010e0'];

/** The requests of both are sent before any is answered, whatever else a run sends at the same time. */
export default defineCase({
  requirements: [PICTURED, NAMED, IDENTIFIED],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const people = [];
    for (const colours of COLOURS) {
      const [user, displayName, ecosystemAnonId] = [await cast.user(), `Ann ${cast.hex(6)}`, cast.anonId()];
      const calls = {
        avatarUpload: await cast.upload(user, colours),
        displayNamePost: await cast.good(user, 'displayNamePost', { body: { displayName } }),
        ecosystemAnonIdPost: await cast.good(user, 'ecosystemAnonIdPost', { body: { ecosystemAnonId } }),
      };
      people.push({ user, colours, displayName, ecosystemAnonId, calls });
    }
    const sent = people.flatMap(({ calls }) => Object.entries(calls));
    await Promise.all(sent.map(([operation, call]) => cast.must(operation, call)));
    for (const { user, colours, displayName, ecosystemAnonId } of people) {
      const named = await cast.call('displayName', await cast.good(user, 'displayName'));
      check.equal(NAMED, fieldsOf(named).displayName, displayName, named);
      const identified = await cast.call('ecosystemAnonId', await cast.good(user, 'ecosystemAnonId'));
      check.equal(IDENTIFIED, fieldsOf(identified).ecosystemAnonId, ecosystemAnonId, identified);
      const address = text(await cast.ask(user, 'avatar'), 'avatar');
      const { answer, picture, inWords } = await pictureAt(cast.caller, address);
      const isIt = hasColours(picture?.colours, coloursOf(colours));
      check.that(PICTURED, isIt, 'the picture of this user', isIt ? 'it' : `not it: ${inWords}`, answer);
    }
  },
});
