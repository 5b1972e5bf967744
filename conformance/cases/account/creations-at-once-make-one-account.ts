import { defineCase } from '../../case.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-create/errno-101';

/** Two people ask for the same address at the same time: for one of them the account exists already. */
export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = cast.person();
    const people = [ann, { ...cast.person(), email: ann.email }];
    for (const person of people) cast.remember(person);
    const answers = await Promise.all(people.map((person) => cast.tryCreate(person)));
    const made = answers.filter(({ response }) => response.status === 200);
    const [first] = made;
    if (first === undefined)
      throw new Blocked('neither of two creations at once was served', 'account-create/response-200');
    check.that(
      LAW,
      made.length === 1,
      'one of two creations is served',
      `${made.length} were served`,
      made.at(-1) ?? first,
    );
  },
});
