import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
let received: Email[];
let server: SMTPServer;
let mock: Mock | undefined;

beforeEach(async () => {
  received = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterEach(async () => {
  await mock?.stop();
  mock = undefined;
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const port = () => (server.server.address() as AddressInfo).port;
const create = (running: Mock) =>
  new TestClient(running).post('/account/create', {
    email: EMAIL,
    authPW: authPW(EMAIL, 'x'),
    service: 'sync',
    redirectTo: `http://127.0.0.1:3030/${'a'.repeat(300)}`,
    resume: 'r'.repeat(600),
  });

describe('with an SMTP server', () => {
  test('every mail arrives there with its headers unchanged, and stays in the outbox', async () => {
    mock = await startMock({ smtp: `127.0.0.1:${port()}` });
    expect((await create(mock)).status).toBe(200);
    const [kept] = await mock.mail.wait(EMAIL);
    await mock.stop();
    const [mail] = received;
    if (kept === undefined || mail === undefined) throw new Error('no mail');
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject(kept.headers);
    expect(kept.headers['x-link']?.length).toBeGreaterThan(900);
    expect(mail).toMatchObject({
      subject: kept.subject,
      to: kept.to,
      from: kept.from[0],
      messageId: `<${kept.messageId}>`,
    });
    expect(mail.text?.trim()).toBe(kept.text.trim());
    expect(mail.html?.trim()).toBe(kept.html.trim());
  });

  test('that is gone, requests succeed and the journal says so', async () => {
    const gone = port();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    mock = await startMock({ smtp: `127.0.0.1:${gone}` });
    expect((await create(mock)).status).toBe(200);
    expect(await mock.mail.wait(EMAIL)).toHaveLength(1);
    await mock.stop();
    expect(mock.journal.read().filter(({ kind }) => kind === 'smtp')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('ECONNREFUSED') }),
    ]);
  });
});

test.each(['127.0.0.1', 'host:', ':25', 'host:99999', 'smtp://host:25'])('%s is no SMTP server', async (smtp) => {
  await expect(startMock({ smtp })).rejects.toThrow('host:port');
});
