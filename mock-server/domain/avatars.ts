import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { ImageSet } from './images.js';
import type { AvatarSize } from './rows.js';
import { addToIndex, removeFromIndex } from './store.js';

/** A picture as the API tells of it. */
export interface Avatar {
  /** 32 lower-case hex digits. */
  readonly id: string;
  /** Where its default size is. */
  readonly url: string;
  /** It is the picture of those who have none of their own. */
  readonly isDefault: boolean;
}

/** Pictures of users. */
export interface Avatars {
  /** The picture an account shows. Throws UnknownAccount. */
  current(uid: string): Avatar;
  /** Gives an account a picture, which it shows from now on. Throws UnknownAccount. */
  add(uid: string, images: ImageSet): Avatar;
  /**
   * Takes a picture from an account; an older one may go while another is shown, and the default one cannot.
   * @param id 32 hex digits. Throws UnknownAvatar, NotTheOwner, UnknownAccount.
   */
  remove(uid: string, id: string): void;
  /** Takes every picture from an account. */
  removeAllOf(uid: string): void;
  /** The file of one size, PNG; undefined when there is no such picture. */
  image(id: string, size: AvatarSize): Promise<Uint8Array | undefined>;
  /** Where the default size of a picture is; `_small` and `_large` behind it name the others. */
  urlOf(id: string): string;
}

/** The id of the picture that stands for none (line 216). */
const DEFAULT_ID = '0'.repeat(32);

/** Older ones of an account go first, then the oldest of all. */
const MOST_PER_ACCOUNT = 20;
const MOST_BYTES = 128 * 1024 * 1024;

/** Makes the service of one mock. */
export function makeAvatars(world: World): Avatars {
  return { ...makeLife(world), ...makeReading(world) };
}

type Reading = Pick<Avatars, 'current' | 'image' | 'urlOf'>;

function makeReading(world: World): Reading {
  const { avatars } = world.store;
  return {
    current(uid) {
      const id = world.accounts.get(uid).avatarId ?? DEFAULT_ID;
      return { id, url: world.avatars.urlOf(id), isDefault: id === DEFAULT_ID };
    },
    image: async (id, size) => (id === DEFAULT_ID ? await world.images.placeholder() : avatars.get(id)?.images)?.[size],
    urlOf(id) {
      const folder = world.settings.avatarUrl ?? `${world.publicOrigin().origin}/a`;
      return `${folder.replace(/\/+$/, '')}/${id}`;
    },
  };
}

function makeLife(world: World): Omit<Avatars, keyof Reading> {
  const { avatars, avatarsOfAccount } = world.store;

  function discard(id: string): void {
    const row = avatars.get(id);
    if (row === undefined) return;
    avatars.delete(id);
    removeFromIndex(avatarsOfAccount, row.uid, id);
    const account = world.accounts.find(row.uid);
    if (account?.avatarId === id) world.accounts.update(row.uid, { avatarId: undefined });
  }

  function makeRoom(uid: string): void {
    const [oldest = '', ...newer] = avatarsOfAccount.get(uid) ?? [];
    if (newer.length >= MOST_PER_ACCOUNT) discard(oldest);
    let bytes = [...avatars.values()].reduce((sum, { images }) => sum + weightOf(images), 0);
    for (const { id, images } of [...avatars.values()].slice(0, -1)) {
      if (bytes <= MOST_BYTES) return;
      bytes -= weightOf(images);
      discard(id);
    }
  }

  return {
    add(uid, images) {
      const id = world.random.hex(16);
      world.accounts.update(uid, { avatarId: id });
      avatars.set(id, { id, uid, images });
      addToIndex(avatarsOfAccount, uid, id);
      makeRoom(uid);
      return world.avatars.current(uid);
    },
    remove(uid, given) {
      const id = given.toLowerCase();
      if (id === DEFAULT_ID) return;
      const row = avatars.get(id);
      if (row === undefined) throw new DomainError('UnknownAvatar');
      if (row.uid !== uid) throw new DomainError('NotTheOwner');
      discard(id);
    },
    removeAllOf(uid) {
      for (const id of [...(avatarsOfAccount.get(uid) ?? [])]) discard(id);
    },
  };
}

function weightOf(images: Readonly<Record<AvatarSize, Uint8Array>>): number {
  return Object.values(images).reduce((sum, { length }) => sum + length, 0);
}
