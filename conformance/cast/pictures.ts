import { Blocked, HarnessError } from '../stops.js';
import { type Answered, summary } from '../wire/exchange.js';
import type { Caller } from './caller.js';
import { PATIENCE_MS } from './eventually.js';

/** A colour: red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a picture shows, as far as the suite looks. */
export interface SeenPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** In the middle of its four quarters: above left, above right, below left, below right. */
  readonly colours: readonly Colour[];
}

/**
 * The side of the suite's pictures, pixels. Square and larger than the largest size that line 190 has, so that no server
 * needs to enlarge it or to cut it, of which the document says nothing.
 */
const SIDE = 640;

/** A grid of so many pixels is enough to look at quarters. */
const GRID = 8;

/** What nobody needs for a side of 600 pixels, and a hostile server may send in few bytes. */
const MOST_PIXELS = 4096 * 4096;

/** The same picture in other files than a plain PNG of 640 by 640 pixels. */
export type Kind =
  | 'jpeg'
  | 'progressive jpeg'
  | 'png with alpha'
  | 'png with a palette'
  | 'png of sixteen bits'
  | 'interlaced png of many bytes'
  | 'png of the largest size'
  | 'png smaller than any size'
  | 'png between the sizes';

/** Sides of those that have another one, pixels: twice the largest size of line 190, that size itself, less than the smallest, and between the others. */
const OTHER_SIDES: Readonly<Partial<Record<Kind, number>>> = {
  'interlaced png of many bytes': 1200,
  'png of the largest size': 600,
  'png smaller than any size': 90,
  'png between the sizes': 300,
};

/**
 * A PNG of 640 by 640 pixels with a colour in each quarter.
 * @param colours twelve bytes as hex: red, green and blue of each
 */
export async function picture(colours: string): Promise<Buffer> {
  return (await drawn(colours)).png().toBuffer();
}

/** The same as another kind of file, with its media type. */
export async function pictureOfKind(kind: Kind, colours: string): Promise<{ type: string; bytes: Buffer }> {
  const image = await drawn(colours, OTHER_SIDES[kind]);
  const files: Readonly<Record<Kind, () => typeof image>> = {
    jpeg: () => image.jpeg({ quality: 90 }),
    'progressive jpeg': () => image.jpeg({ quality: 90, progressive: true }),
    'png with alpha': () => image.ensureAlpha().png(),
    'png of sixteen bits': () => image.toColourspace('rgb16').png(),
    'png with a palette': () => image.png({ palette: true }),
    // Four bits a pixel that nothing compresses: 720 kB.
    'interlaced png of many bytes': () =>
      image.png({ palette: true, colours: 16, compressionLevel: 0, progressive: true }),
    'png of the largest size': () => image.png(),
    'png smaller than any size': () => image.png(),
    'png between the sizes': () => image.png(),
  };
  const type = kind.endsWith('jpeg') ? 'image/jpeg' : 'image/png';
  return { type, bytes: await files[kind]().toBuffer() };
}

async function drawn(colours: string, side: number = SIDE) {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(colours, 'hex'), { raw: { width: 2, height: 2, channels: 3 } }).resize(side, side, {
    kernel: 'nearest',
  });
}

/** The colours of a picture that was made of such bytes. */
export function coloursOf(colours: string): Colour[] {
  const bytes = [...Buffer.from(colours, 'hex')];
  return [0, 3, 6, 9].map((at) => [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]);
}

/** What is at the address of a picture. */
export interface FoundPicture {
  readonly answer: Answered;
  /** Undefined where there is no picture, or none that can be looked at. */
  readonly picture?: SeenPicture;
  /** In a few words, for a report. */
  readonly inWords: string;
}

/** A chain of redirections ends after so many. */
const MOST_REDIRECTIONS = 5;

/** Statuses that send to another address, whose method for a GET is GET. */
const REDIRECTIONS = [301, 302, 303, 307, 308];

/** Pauses between looks at an address with no picture yet, milliseconds: each twice the one before, up to a second. */
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [50, 1000];

/** Callers, one for each case, that waited for a picture in vain: another one of theirs is not waited for. */
const disappointed = new WeakSet<Caller>();

/**
 * Fetches the picture at an address that the target gave, which may be that of another server and may redirect to one.
 * A picture that is not there yet is waited for, once in a case in vain: no line says that it is made before the answer
 * to its upload.
 * @throws Blocked for a text that is no address of the web, or a server elsewhere that cannot be reached
 */
export async function pictureAt(caller: Caller, address: string, patienceMs = PATIENCE_MS): Promise<FoundPicture> {
  const deadline = Date.now() + (disappointed.has(caller) ? 0 : patienceMs);
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const answer = await redirected(caller, address);
    const { status, bytes = Buffer.alloc(0) } = answer.response;
    if (status === 200) return looked(answer, bytes);
    if (Date.now() + pause > deadline) {
      disappointed.add(caller);
      return { answer, inWords: `there is none: ${summary(answer)}` };
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function looked(answer: Answered, bytes: Buffer): Promise<FoundPicture> {
  const picture = await seen(bytes);
  if (picture === undefined) return { answer, inWords: `${bytes.length} bytes that are no picture` };
  return { answer, picture, inWords: `${picture.width} by ${picture.height} pixels` };
}

/** The answer at the end of the redirections from an address, or the last one where there are too many. */
async function redirected(caller: Caller, address: string): Promise<Answered> {
  let at = address;
  for (let followed = 0; ; followed += 1) {
    if (!URL.canParse(at) || !/^https?:$/.test(new URL(at).protocol))
      throw new Blocked('the address of the picture is no absolute URL of the web');
    const answer = await caller.fetch(new URL(at)).catch((error: unknown) => {
      if (error instanceof HarnessError) throw new Blocked(`the picture cannot be fetched: ${error.message}`);
      throw error;
    });
    const { location } = answer.response.headers;
    const leads = REDIRECTIONS.includes(answer.response.status) && typeof location === 'string';
    if (!leads || !URL.canParse(location, at) || followed === MOST_REDIRECTIONS) return answer;
    at = new URL(location, at).href;
  }
}

/** Looks at a picture in any usual format; undefined for what is none. */
async function seen(bytes: Buffer): Promise<SeenPicture | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS });
    const { width, height } = await image.metadata();
    const small = image.toColourspace('srgb').removeAlpha().resize(GRID, GRID, { fit: 'fill', kernel: 'nearest' });
    const raw = await small.raw().toBuffer();
    const [near, far] = [GRID / 4, GRID - GRID / 4 - 1];
    const colourAt = (column: number, row: number): Colour => {
      const at = (row * GRID + column) * 3;
      return [raw[at] ?? 0, raw[at + 1] ?? 0, raw[at + 2] ?? 0];
    };
    const colours = [colourAt(near, near), colourAt(far, near), colourAt(near, far), colourAt(far, far)];
    return { width, height, colours };
  } catch {
    return undefined;
  }
}
