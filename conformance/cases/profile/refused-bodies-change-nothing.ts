import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { picture } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { eyeOn, GOES_ON_SEEING, PROPERTIES, type Properties, type Property } from '../../cast/user-properties.js';
import type { Check } from '../../judging/check.js';
import { HarnessError } from '../../stops.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

/** What an operation sets, and the law that a request which it refuses changes nothing. */
const LAWS = {
  displayNamePost: { property: 'displayName', law: 'display-name-post/refused-body-changes-nothing' },
  ecosystemAnonIdPost: { property: 'ecosystemAnonId', law: 'ecosystem-anon-id-post/refused-body-changes-nothing' },
  avatarUpload: { property: 'avatar', law: 'avatar-upload/refused-body-changes-nothing' },
} as const satisfies Record<string, { readonly property: Property; readonly law: string }>;

type Writing = keyof typeof LAWS;

/** The rows about the type of what two of them take; a bad value has one number (46). */
const TYPED: Readonly<Partial<Record<Writing, string>>> = {
  displayNamePost: 'display-name-post/param-body-displayName-type',
  ecosystemAnonIdPost: 'ecosystem-anon-id-post/param-body-ecosystemAnonId-type',
};

/** Line 46. */
const BAD_VALUE = 101;

const NAMED = 'display-name-post/updates-the-name';
const PICTURED = 'avatar-upload/becomes-the-users-avatar';

/** Values that are no text. */
const NO_TEXTS = [7, null, true, ['Not her own'], { text: 'Not her own' }];

/** Requests that ought to be refused, of those that come as JSON. */
function badBodies(name: string): Call[] {
  const values = [{}, ...NO_TEXTS.map((value) => ({ [name]: value })), [{ [name]: 'Not her own' }]];
  const cutShort = Buffer.from(JSON.stringify({ [name]: 'Not her own' })).subarray(0, -1);
  return [...values.map((body) => ({ body })), { bytes: cutShort }];
}

/** No picture at all, the half of one, and a whole one without the headers that are asked for (line 231). */
async function badUploads(cast: ProfileCast): Promise<Call[]> {
  const whole = await picture(cast.hex(12));
  const headers = { 'content-type': 'image/png' };
  return [
    { headers, bytes: Buffer.from('no picture at all') },
    { headers, bytes: whole.subarray(0, whole.length / 2) },
    { bytes: whole },
  ];
}

async function badCalls(cast: ProfileCast, user: TokenOwner): Promise<(readonly [Writing, Call[]])[]> {
  const all = {
    displayNamePost: badBodies('displayName'),
    ecosystemAnonIdPost: badBodies('ecosystemAnonId'),
    avatarUpload: await badUploads(cast),
  };
  const listed = Object.entries(all) as [Writing, Call[]][];
  const good = async ([operation, calls]: [Writing, Call[]]) =>
    [operation, await Promise.all(calls.map((call) => cast.good(user, operation, call)))] as const;
  return Promise.all(listed.map(good));
}

/** The answer; undefined where a server hangs up before it has read the body. */
async function answerTo(cast: ProfileCast, operation: string, call: Call): Promise<Answered | undefined> {
  try {
    return await cast.call(operation, call);
  } catch (error) {
    if (error instanceof HarnessError) return undefined;
    throw error;
  }
}

/** Of one user everything is set, and of the other nothing. What is served, as a server may serve it, is not judged. */
export default defineCase({
  requirements: [
    ...Object.values(LAWS).map(({ law }) => law),
    ...Object.values(TYPED),
    NAMED,
    PICTURED,
    ...GOES_ON_SEEING,
  ],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    await cast.avatar(ann);
    for (const user of [ann, ben]) {
      const eye = await eyeOn(cast, check, user);
      for (const [operation, calls] of await badCalls(cast, user)) {
        const { law, property } = LAWS[operation];
        const whole = await eye.look();
        let before = whole[property];
        let areRefused = true;
        for (const call of calls) {
          const answer = await answerTo(cast, operation, call);
          const isRefused = isRefusal(answer?.response.status ?? 0);
          const typed = TYPED[operation];
          // A server may serve one of them, as what is not there. A refusal has the number of a bad value.
          if (answer !== undefined && isRefused && typed !== undefined && isBadValue(call))
            check.errno(typed, answer, BAD_VALUE);
          const after = await eye.lookAt(property);
          const isKept = after.value === before.value;
          if (isRefused) check.that(law, isKept, 'it as before', isKept ? 'it' : 'another, or none', after.answer);
          areRefused &&= isRefused;
          before = after;
        }
        if (areRefused) judgeRest(check, law, whole, await eye.look());
      }
      await judgeChanges(cast, check, user);
    }
  },
});

/** Whether the body has the parameter, with a value that is no text. */
function isBadValue({ body }: Call): boolean {
  return !Array.isArray(body) && Object.keys(body ?? {}).length > 0;
}

/** Whether a status says that the request was at fault, or the server, and not that it came too soon. */
function isRefusal(status: number): boolean {
  return status >= 400 && status !== 429;
}

/** What the refused requests had nothing to do with is looked at once, behind all of them. */
function judgeRest(check: Check, law: string, before: Properties, after: Properties): void {
  for (const property of PROPERTIES) {
    const { value, answer } = after[property];
    const isKept = value === before[property].value;
    check.that(law, isKept, `the ${property} of before`, isKept ? 'it' : 'another, or none', answer);
  }
}

/** What the user sets after all that was refused takes effect as ever. */
async function judgeChanges(cast: ProfileCast, check: Check, user: TokenOwner): Promise<void> {
  const displayName = await cast.displayName(user);
  const named = await cast.ask(user, 'displayName');
  check.equal(NAMED, fieldsOf(named).displayName, displayName, named);
  const { id } = fieldsOf(await cast.ask(user, 'avatar'));
  await cast.must('avatarUpload', await cast.upload(user));
  const pictured = await cast.ask(user, 'avatar');
  const isNew = fieldsOf(pictured).id !== id;
  check.that(PICTURED, isNew, 'another avatar than before', isNew ? 'it' : 'that of before, or none', pictured);
}
