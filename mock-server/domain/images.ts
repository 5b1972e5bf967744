import pLimit from 'p-limit';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { AvatarSize } from './rows.js';

/** One picture in each size that is served, PNG files. */
export type ImageSet = Readonly<Record<AvatarSize, Buffer>>;

/** Pictures made ready to be served. */
export interface Images {
  /** Whether pictures of a media type are taken; parameters and letter case of the Content-Type count for nothing. */
  takes(contentType: string): boolean;
  /** The sizes of an uploaded picture. Throws ImageNotProcessed. */
  sizesOf(upload: Buffer): Promise<ImageSet>;
  /** The longest side that a size may have, pixels. */
  limitOf(size: AvatarSize): number;
  /** The picture of those who have none. */
  placeholder(): Promise<ImageSet>;
}

/** Those of lines 188 to 191. */
const LIMITS: Readonly<Record<AvatarSize, number>> = { default: 200, small: 100, large: 600 };

/** The document names no formats; these are the deployed server's. */
const TAKEN = ['image/png', 'image/jpeg'];

/** How a PNG begins, and a JPEG of the kinds that the deployed server took: the header alone is not believed. */
const BEGINNINGS = ['89504e470d0a1a0a', 'ffd8ffdb', 'ffd8ffe0', 'ffd8ffe1'];

/** A megabyte can hold a picture that fills gigabytes: one of more pixels than cameras have is refused. */
const MOST_PIXELS = 50_000_000;

/** Pictures that are worked on at once, since each is unpacked in memory. */
const AT_ONCE = 2;

const PLACEHOLDER = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 6 6">
<rect width="6" height="6" fill="#d7d7db"/><circle cx="3" cy="2.3" r="1.1" fill="#fff"/>
<ellipse cx="3" cy="5.4" rx="2" ry="1.6" fill="#fff"/></svg>`;

let placeholder: Promise<ImageSet> | undefined;
const inTurn = pLimit(AT_ONCE);

/** Makes the service of one mock. */
export function makeImages(world: World): Images {
  const limitOf = (size: AvatarSize) => LIMITS[size];
  return {
    takes: (contentType) => TAKEN.includes(contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''),
    async sizesOf(upload) {
      const start = upload.subarray(0, 8).toString('hex');
      if (!BEGINNINGS.some((beginning) => start.startsWith(beginning))) throw new DomainError('ImageNotProcessed');
      try {
        return await inTurn(() => resized(upload, world.images.limitOf));
      } catch {
        throw new DomainError('ImageNotProcessed');
      }
    },
    limitOf,
    placeholder() {
      placeholder ??= resized(Buffer.from(PLACEHOLDER), limitOf);
      return placeholder;
    },
  };
}

/** Sides keep their proportion and no picture is made larger than it came: lines 188 to 191 are silent on both. */
async function resized(upload: Buffer, limitOf: Images['limitOf']): Promise<ImageSet> {
  // Takes 50 ms to load, and few mocks ever see a picture.
  const { default: sharp } = await import('sharp');
  const fitting = (size: AvatarSize) => {
    const [width, height] = [limitOf(size), limitOf(size)];
    return sharp(upload, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width, height, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
  };
  return { default: await fitting('default'), small: await fitting('small'), large: await fitting('large') };
}
