import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { answering, around, type Fields } from '../../mock-server/deviations/at-operation.js';
import { memory } from '../../mock-server/deviations/memory.js';
import { DomainError } from '../../mock-server/domain/domain-error.js';
import type { Wraps } from '../../mock-server/seams.js';

/** What the suite does not find kept in a mock with these wraps, and how much it finds kept. */
async function failuresOf(says: string, wraps: readonly Wraps[]): Promise<{ failed: string[]; passed: number }> {
  const { mock, target } = await startJudgedMock({ edition: 'profile-2020' });
  mock.deviate(wraps.map((wrap, index) => ({ id: `${says}-${index}`, violates: [], alsoBreaks: [], says, wrap })));
  try {
    const { requirements, cases } = await judgeTarget(target, { seed: 'lawful', only: [] });
    const failed = [
      ...requirements.filter(({ outcome }) => !['passed', 'untested'].includes(outcome)),
      ...cases.filter(({ outcome }) => outcome === 'harness-error'),
    ];
    const passed = requirements.filter(({ outcome }) => outcome === 'passed').length;
    return { failed: failed.map(({ id, outcome }) => `${outcome} ${id}`), passed };
  } finally {
    await mock.stop();
  }
}

const refused = (key: string) =>
  new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });

/** As the prose has it: nothing for a user without a picture, and no more of an upload than the sample shows. */
const saysLittle: readonly Wraps[] = [
  answering('avatar', (fields) => (fields.avatarDefault === true ? {} : fields)),
  around('avatarUpload', async ({ next, input }) => {
    const { url } = (await next(input)).body as { readonly url: string };
    return { status: 200, headers: {}, body: { url } };
  }),
  around('avatarDelete', async ({ next, input }) => {
    await next(input);
    return { status: 204, headers: {}, body: undefined, raw: '' };
  }),
];

/** More fields than the document has, and subscriptions in another order at either place. */
const saysMore: readonly Wraps[] = [
  answering('profile', (fields) => {
    const { subscriptions = [] } = fields as { readonly subscriptions?: readonly string[] };
    return { ...fields, subscriptions: [...subscriptions].reverse(), profileChangedAt: 1, metricsEnabled: true };
  }),
  answering('displayNamePost', () => ({ displayName: 'as it is now' })),
  {
    'answers.standingHeaders': (next) => (headers, answer) => {
      const { timestamp: _none, ...others } = next(headers, answer) as Record<string, string>;
      return others;
    },
  },
];

/** Identifiers are set once, names and pictures not twice; tokens of the profile's fields do not open the profile. */
const refusesMore: readonly Wraps[] = [
  {
    'profiles.setEcosystemAnonId': (next) => (uid, id) => next(uid, id, true),
    'profiles.setDisplayName': (next, world) => (uid, name) => {
      if (world.profiles.displayName(uid) === name) throw refused('displayName');
      next(uid, name);
    },
    'avatars.add': (next, world) => (uid, images) => {
      const shown = world.store.avatars.get(world.accounts.get(uid).avatarId ?? '');
      if (shown !== undefined && images.large.equals(shown.images.large)) throw refused('image');
      return next(uid, images);
    },
    'bearer.checkScopes': (next) => (request, bearer) => {
      const opens = bearer.scopes.some((scope) => scope === 'profile' || scope === 'openid');
      if (request.operation.id === 'profile' && !opens) throw new DomainError('InsufficientScope');
      return next(request, bearer);
    },
  },
];

/** Names that somebody has had. */
const formerNames = memory(() => new Set<string>());

/** A name is nobody's a second time: line 298 has a new one. */
const takesNamesOnce: Wraps = {
  'profiles.setDisplayName': (next, world) => (uid, name) => {
    if (formerNames(world).has(name)) throw refused('displayName');
    next(uid, name);
    formerNames(world).add(name);
  },
};

/** Pictures that are cropped, and kept as JPEG. */
const crops: Wraps = {
  'images.sizesOf': (next, world) => async (upload) => {
    await next(upload);
    const cropped = (size: 'default' | 'small' | 'large') =>
      sharp(upload).resize(world.images.limitOf(size), world.images.limitOf(size), { fit: 'cover' }).jpeg().toBuffer();
    return { default: await cropped('default'), small: await cropped('small'), large: await cropped('large') };
  },
};

/** A picture that a user uploads again has the id it had. */
const knowsPictures: Wraps = {
  'avatars.add': (next, world) => (uid, images) => {
    const rows = [...world.store.avatars.values()].filter((row) => row.uid === uid);
    const twin = rows.find((row) => images.large.equals(row.images.large));
    if (twin === undefined) return next(uid, images);
    world.accounts.update(uid, { avatarId: twin.id });
    return world.avatars.current(uid);
  },
};

/** Statuses and numbers of its own where the document has none, and an image that cannot be read is a bad request. */
const namesFaultsOtherwise: Wraps = {
  'images.sizesOf': (next) => async (upload) => {
    try {
      return await next(upload);
    } catch {
      throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [] } });
    }
  },
  'answers.failure': (next) => (request, error) => {
    const answer = next(request, error);
    const { operation, headers } = request ?? {};
    const status = otherStatus(operation?.id, headers ?? {});
    if (answer.status !== 400 || status === undefined) return answer;
    return { ...answer, status, body: { ...(answer.body as object), code: status, errno: 9000 + status } };
  },
};

function otherStatus(operation: string | undefined, headers: object): number | undefined {
  if (operation === 'avatarDelete') return 404;
  if (operation !== 'avatarUpload') return undefined;
  return 'content-type' in headers ? ('content-length' in headers ? undefined : 411) : 415;
}

/** How many looks at an address in which a picture is made meet nothing. */
const LOOKS_TOO_EARLY = 3;

/** Addresses are of another server and made anew for each answer, lead on to the pictures, and do so some time after the upload. */
async function keepsPicturesElsewhere(): Promise<{ wraps: readonly Wraps[]; close: () => void }> {
  const looks = new Map<string, number>();
  let [given, home] = [0, ''];
  const door = createServer(({ url = '' }, response) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    const times = (looks.get(name) ?? 0) + 1;
    looks.set(name, times);
    if (times <= LOOKS_TOO_EARLY) return response.writeHead(404).end();
    const on = url.startsWith('/lobby/') ? `${home}/a/${name}` : `/lobby/${name}`;
    return response.writeHead(times % 2 === 0 ? 302 : 307, { location: on }).end();
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  const anew = ({ avatar, ...fields }: Fields): Fields => {
    if (typeof avatar !== 'string') return fields;
    home = new URL(avatar).origin;
    given += 1;
    return { ...fields, avatar: `http://127.0.0.1:${port}/${given}${avatar.slice(avatar.lastIndexOf('/'))}` };
  };
  return { wraps: [answering('avatar', anew), answering('profile', anew)], close: () => door.close() };
}

/** An identifier that is set stays, updates are answered 202, those of identifiers 201, and a profile has null for what is not set. */
const updatesLater: readonly Wraps[] = [
  answering('profile', (fields, { input: { bearer } }) =>
    bearer?.scopes.includes('profile') === true ? { displayName: null, ecosystemAnonId: null, ...fields } : fields,
  ),
  { 'profiles.setEcosystemAnonId': (next) => (uid, id) => next(uid, id, true) },
  around('displayNamePost', async ({ next, input }) => ({ ...(await next(input)), status: 202 })),
  around('ecosystemAnonIdPost', async ({ next, input }) => ({ ...(await next(input)), status: 201 })),
];

/** What a server does otherwise, and what of the document it then gives no occasion to look at. */
const DIFFERENT: Readonly<Record<string, { readonly wraps: readonly Wraps[]; readonly unseen: readonly string[] }>> = {
  'says no more than the prose, and crops pictures': { wraps: [...saysLittle, crops], unseen: [] },
  'says more, and sets identifiers once': { wraps: [...saysMore, ...refusesMore], unseen: [] },
  'takes no name a second time, from whomever': { wraps: [takesNamesOnce], unseen: [] },
  'names faults otherwise where the document is silent': {
    wraps: [namesFaultsOtherwise, knowsPictures],
    unseen: ['not-run api/errno-103'],
  },
  'has other statuses for updates, and null for what is not set': { wraps: updatesLater, unseen: [] },
};

/** Requirements that a run without known differences decides. */
const RULES = 237;

test.each(Object.entries(DIFFERENT))(
  'nothing is said against a profile server that %s',
  async (says, { wraps, unseen }) => {
    const { failed, passed } = await failuresOf(says, wraps);
    expect(failed).toEqual(unseen);
    expect(passed).toBe(RULES - failed.length);
  },
  60_000,
);

test('nothing is said against a profile server whose pictures are elsewhere, later, and each time at another address', async () => {
  const { wraps, close } = await keepsPicturesElsewhere();
  try {
    const { failed, passed } = await failuresOf('keeps pictures elsewhere', wraps);
    expect(failed).toEqual([]);
    expect(passed).toBe(RULES);
  } finally {
    close();
  }
}, 60_000);
