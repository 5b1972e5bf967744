import type { Schemas } from './app.js';
import { pretty } from './format.js';

/** A mail, text message or notification, as the inbox shows all three. */
export interface Message {
  readonly kind: 'mail' | 'sms' | 'push';
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: number;
  /** What the mail calls its code, and the code. */
  readonly codes: readonly (readonly [name: string, code: string])[];
  readonly link?: string;
  /** messageId of a mail whose code can be handed in without the client that asked for it. */
  readonly follow?: string;
  readonly text: string;
  /** What the filter looks at, in lower case. */
  readonly searched: string;
}

/** A mail. Its headers name codes and link, as the servers' own did. */
export function mailMessage(mail: Schemas['Mail']): Message {
  const { messageId, subject, headers, text, receivedDate } = mail;
  const to = mail.to[0]?.address ?? '';
  const named = Object.entries(headers).filter(([name]) => /^x-.*-code$/.test(name));
  const link = headers['x-link'] ?? Object.entries(headers).find(([name]) => name.endsWith('-link'))?.[1];
  const follows = headers['x-verify-code'] !== undefined || headers['x-unlock-code'] !== undefined;
  return {
    kind: 'mail',
    id: `mail-${messageId}`,
    to,
    subject,
    at: Date.parse(receivedDate),
    codes: named.map(([name, code]) => [name.slice('x-'.length).replaceAll('-', ' '), code]),
    ...(link === undefined ? {} : { link }),
    ...(follows ? { follow: messageId } : {}),
    text,
    searched: `mail ${to} ${subject} ${text}`.toLowerCase(),
  };
}

/** A text message. */
export function smsMessage(row: Schemas['OpenRow'], place: number): Message {
  const to = String(row.phoneNumber);
  const text = String(row.text);
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  return {
    kind: 'sms',
    id: `sms-${place}-${String(row.sentAt)}-${to}`,
    to,
    subject: `From ${String(row.sender)}`,
    at: Number(row.sentAt),
    codes: [],
    ...(link === undefined ? {} : { link }),
    text,
    searched: `sms ${to} ${text}`.toLowerCase(),
  };
}

/** A push notification; its text is what the device would have decrypted. */
export function pushMessage(row: Schemas['OpenRow'], place: number): Message {
  const to = String(row.pushCallback);
  const { reason, ttl, deviceId, uid, payload } = row;
  const text = payload === undefined ? 'No data: the device is only woken.' : pretty(payload);
  return {
    kind: 'push',
    id: `push-${place}-${String(row.sentAt)}-${String(deviceId)}`,
    to,
    subject: `${String(reason)}, kept for ${String(ttl)} s`,
    at: Number(row.sentAt),
    codes: [
      ['device', String(deviceId)],
      ['uid', String(uid)],
    ],
    text,
    searched: `push ${to} ${String(reason)} ${text}`.toLowerCase(),
  };
}
