import { request } from 'node:http';
import sharp from 'sharp';
import type { MockApp } from '../../mock-server/app.js';
import { picture } from './profile-for-tests.js';

/** A PNG of 1200 by 1200 pixels that nothing has compressed. */
const heavy = () =>
  sharp({ create: { width: 1200, height: 1200, channels: 3, background: '#2c2' } })
    .png({ palette: true, colours: 16, compressionLevel: 0 })
    .toBuffer();

/** A PNG of sixteen bits a channel. */
const sixteenBits = async () =>
  sharp(await picture(640, 640))
    .toColourspace('rgb16')
    .png()
    .toBuffer();

/** The pictures of a probe. */
export async function pictures(): Promise<readonly Buffer[]> {
  return [
    await picture(640, 640),
    await picture(640, 640, 'png', '#222'),
    await picture(640, 640, 'jpeg'),
    await heavy(),
    await picture(90, 90),
    await picture(300, 300),
    await sixteenBits(),
  ];
}

/** What one client sees who tries everything that the contract of the profile server speaks of. */
export class Probe {
  readonly seen: string[] = [];

  /**
   * @param app the mock with users Ann and Ben
   * @param port where it listens
   * @param pictures to upload: two PNG of different colours, a JPEG, a PNG of many bytes, two smaller ones, and one of sixteen bits
   */
  constructor(
    readonly app: MockApp,
    private readonly port: number,
    readonly pictures: readonly Buffer[],
  ) {}

  /** The id of the avatar that somebody shows; empty where there is none. */
  shownBy(who: string): string {
    return this.app.panel.accounts.inspect(`${who}@example.test`).avatar ?? '';
  }

  async ask(method: string, path: string, headers: Record<string, string>, body?: string | Buffer): Promise<string> {
    const [status, bytes] = await new Promise<[number, Buffer]>((resolve, reject) => {
      const sent = request({ port: this.port, host: '127.0.0.1', method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.statusCode ?? 0, Buffer.concat(chunks)]));
      });
      sent.on('error', reject).end(body);
    });
    const image = bytes.subarray(1, 4).toString() === 'PNG' ? await summary(bytes) : bytes.toString();
    this.seen.push(`${method} ${path} ${status} ${image}`);
    return image;
  }

  as(scopes: readonly string[], method: string, path: string, body?: object): Promise<string> {
    return this.with(this.app.panel.bearerTokens.mint('ann@example.test', scopes), method, path, body);
  }

  with(token: string, method: string, path: string, body?: object): Promise<string> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return this.ask(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
  }

  /** A body that ends before its object does. */
  cutShort(path: string): Promise<string> {
    const authorization = `Bearer ${this.app.panel.bearerTokens.mint('ann@example.test', ['profile'])}`;
    return this.ask('POST', path, { authorization, 'content-type': 'application/json' }, '{');
  }

  async upload(
    headers: Record<string, string>,
    body = this.pictures[0],
    account = 'ann@example.test',
  ): Promise<string> {
    const authorization = `Bearer ${this.app.panel.bearerTokens.mint(account, ['profile'])}`;
    return this.ask('POST', '/v1/avatar/upload', { ...headers, authorization }, body);
  }

  /**
   * Each of the two uploads the picture of the other, and Ann sets a name meanwhile. Seen are the name and the pictures
   * alone: ids depend on who comes first.
   */
  async exchangedAtOnce(): Promise<void> {
    const [png, before] = [{ 'content-type': 'image/png' }, this.seen.length];
    const [first, second] = this.pictures;
    const name = { displayName: 'Ann At Once' };
    const uploads = [this.upload(png, second), this.upload(png, first, 'ben@example.test')];
    await Promise.all([...uploads, this.as(['profile'], 'POST', '/v1/display_name', name)]);
    const shown = [await this.as(['profile'], 'GET', '/v1/display_name')];
    for (const who of ['ann', 'ben']) shown.push(await this.ask('GET', `/a/${this.shownBy(who)}`, {}));
    this.seen.splice(before, this.seen.length, ...shown);
  }
}

/** Size and colour of a picture: enough to tell them apart. */
async function summary(bytes: Buffer): Promise<string> {
  const { width, height } = await sharp(bytes).metadata();
  const [red] = await sharp(bytes).raw().toBuffer();
  return `${width}x${height} ${red}`;
}
