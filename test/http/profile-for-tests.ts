import sharp from 'sharp';
import type { Mock } from '../../mock-server/start-mock.js';

/** An answer of the profile server. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What goes with a request besides its method and path. */
export interface Sent {
  /** The whole Authorization header. */
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Becomes JSON, unless it is bytes. */
  readonly body?: unknown;
}

/** Asks the profile edition of a mock; an empty body is undefined. */
export async function ask(mock: Mock, method: string, path: string, sent: Sent = {}): Promise<Told> {
  const { authorization, body } = sent;
  const json = body !== undefined && !Buffer.isBuffer(body);
  const response = await fetch(`${mock.urls['profile-2020']}${path}`, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...sent.headers,
    },
    ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : Uint8Array.from(body as Buffer) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** The Authorization header of a new token with these scopes. */
export function bearer(mock: Mock, account: string, ...scopes: readonly string[]): string {
  return `Bearer ${mock.bearerTokens.mint(account, scopes)}`;
}

/** A picture of one colour. */
export function picture(width: number, height: number, format: 'png' | 'jpeg' | 'webp' = 'png', background = '#c22') {
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

/** What is served at an address: status, media type, and of an image its format and size in pixels. */
export async function served(url: string): Promise<{ status: number; type: string | null; image?: string }> {
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type');
  if (response.status !== 200) return { status: response.status, type };
  const { format, width, height } = await sharp(bytes).metadata();
  return { status: 200, type, image: `${format} ${width}x${height}` };
}

/** Method, path, own scope and body of each operation with scopes. */
export const OPERATIONS: readonly (readonly [string, string, string, object?])[] = [
  ['GET', '/v1/profile', 'profile:uid'],
  ['GET', '/v1/email', 'profile:email'],
  ['GET', '/v1/subscriptions', 'profile:email'],
  ['GET', '/v1/uid', 'profile:uid'],
  ['GET', '/v1/avatar', 'profile:avatar'],
  ['POST', '/v1/avatar/upload', 'profile:avatar:write'],
  ['DELETE', `/v1/avatar/${'0'.repeat(32)}`, 'profile:avatar:write'],
  ['GET', '/v1/display_name', 'profile:display_name'],
  ['POST', '/v1/display_name', 'profile:display_name:write', { displayName: 'Ann' }],
  ['GET', '/v1/ecosystem_anon_id', 'profile:ecosystem_anon_id'],
  ['POST', '/v1/ecosystem_anon_id', 'profile:ecosystem_anon_id:write', { ecosystemAnonId: 'anon' }],
];
