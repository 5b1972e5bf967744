import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { commandIn } from '../../../conformance/targets/adapters/run-command.js';
import { mailboxByCommand } from '../../../conformance/targets/kinds/mailbox/command.js';
import { mailpit } from '../../../conformance/targets/kinds/mailbox/mailpit.js';
import { openSmtpSink, type SmtpSink } from '../../../conformance/targets/kinds/mailbox/smtp.js';
import { restmail } from '../../../conformance/targets/mailbox/restmail.js';

let server: Server | undefined;
let sink: SmtpSink | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await sink?.close();
  sink = undefined;
});

async function serve(listener: RequestListener): Promise<URL> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const ANN = 'ann@example.test';

describe('restmail', () => {
  test('that answers at once', async () => {
    const url = await serve((request, response) =>
      response.end(request.url === '/mail/ann' ? '[{"subject":"Hello","headers":{"X-Link":"l"}}]' : '[]'),
    );
    const box = restmail(url, 'example.test');
    expect(await box.read(ANN)).toEqual([{ subject: 'Hello', headers: { 'x-link': 'l' }, text: '', html: '' }]);
    expect(await box.read('bob@example.test')).toEqual([]);
  });

  test('that blocks until there is mail counts as empty meanwhile', async () => {
    const url = await serve(() => undefined);
    expect(await restmail(url, 'example.test').read(ANN)).toEqual([]);
  });

  test.each([
    ['an error in JSON', 404, '{"error":"ann has no such box"}', 'answered 404'],
    ['an error with an empty list', 500, '[]', 'answered 500'],
    ['an object', 200, '{"mails":[]}', 'answered 200 without a JSON list'],
    ['a page', 200, '<p>ann, sign in', 'answered 200 without a JSON list'],
  ])('that answers %s is at fault itself, and no empty box', async (_name, status, body, part) => {
    const url = await serve((_request, response) => response.writeHead(status).end(body));
    const reading = restmail(url, 'example.test').read(ANN);
    await expect(reading).rejects.toThrow(part);
    await expect(reading).rejects.toMatchObject({ name: 'HarnessError' });
    await expect(reading).rejects.not.toThrow('ann');
  });

  test('that answers nobody is at fault itself', async () => {
    const reading = restmail(new URL('http://127.0.0.1:1'), 'example.test').read(ANN);
    await expect(reading).rejects.toMatchObject({ name: 'HarnessError' });
  });
});

describe('Mailpit', () => {
  const MESSAGES = [
    { ID: 'new', To: [{ Address: 'Ann@example.test' }] },
    { ID: 'other', To: [{ Address: 'joann@example.test' }] },
    { ID: 'old', To: [{ Address: ANN }] },
  ];

  test('gives the mails to just this address, oldest first, and fetches each once', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      if (request.headers.authorization !== 'Basic eDp5') return response.writeHead(401).end();
      const [, id = '', heads] = /^\/api\/v1\/message\/(\w+)(\/headers)?$/.exec(path) ?? [];
      const answer = path.startsWith('/api/v1/search?')
        ? { messages: MESSAGES }
        : heads === undefined
          ? { Subject: id, Text: `text ${id}`, HTML: '<p>' }
          : { 'X-Link': [`http://a.test/${id}`] };
      return response.end(JSON.stringify(answer));
    });
    const box = mailpit(url, 'example.test', { authorization: 'Basic eDp5' });
    const mails = await box.read(ANN);
    expect(mails.map(({ subject }) => subject)).toEqual(['old', 'new']);
    expect(mails[0]).toEqual({
      subject: 'old',
      text: 'text old',
      html: '<p>',
      headers: { 'x-link': 'http://a.test/old' },
    });
    expect(await box.read(ANN)).toEqual(mails);
    expect(asked.filter((path) => path.includes('/message/'))).toHaveLength(4);
    expect(decodeURIComponent(asked[0] ?? '')).toContain(`query=to:"${ANN}"`);
    await expect(mailpit(url, 'example.test').read(ANN)).rejects.toThrow('answered 401');
  });
});

describe('a command', () => {
  const script = (text: string) => commandIn('.', [process.execPath, '-e', text]);

  test('gets the address as it is and prints mails', async () => {
    const run = script('console.log(JSON.stringify([{ subject: process.argv[1], headers: { "X-A": ["1"] } }]))');
    const address = "a'b $(c) d@example.test";
    expect(await mailboxByCommand(run, 'example.test').read(address)).toEqual([
      { subject: address, headers: { 'x-a': '1' }, text: '', html: '' },
    ]);
  });

  test.each([
    ['fails', 'console.error("no\\nsuch box"); process.exit(3)', 'failed (3): such box'],
    ['prints something else', 'console.log("hello")', 'printed no JSON list'],
  ])('that %s is an error', async (_name, text, part) => {
    await expect(mailboxByCommand(script(text), 'example.test').read(ANN)).rejects.toThrow(part);
  });

  test('that is not there is an error', async () => {
    await expect(commandIn('.', ['./no-such-program'])()).rejects.toThrow('ENOENT');
  });
});

describe('the SMTP sink', () => {
  const sendTo = async (address: string, to: string, auth?: { user: string; pass: string }) => {
    const [host, port] = address.split(':');
    const transport = createTransport({ host, port: Number(port), auth, ignoreTLS: true });
    await transport.sendMail({
      from: 'accounts@server.test',
      to,
      subject: 'Grüße',
      text: 'Hallo',
      html: '<p>Hallo',
      headers: { 'X-Link': 'http://a.test/?code=1' },
    });
    transport.close();
  };

  test('keeps what comes for its domain, with names of headers in lower case', async () => {
    sink = await openSmtpSink({ domain: 'example.test' });
    await sendTo(sink.address, 'Ann@Example.test');
    await sendTo(sink.address, `${ANN}, bob@elsewhere.test`, { user: 'any', pass: 'thing' });
    const mails = await sink.mailbox.read(ANN);
    expect(mails).toHaveLength(2);
    expect(mails[0]).toMatchObject({ subject: 'Grüße', headers: { 'x-link': 'http://a.test/?code=1' } });
    expect(mails[0]?.text.trim()).toBe('Hallo');
    expect(await sink.mailbox.read('bob@elsewhere.test')).toEqual([]);
  });

  test('says when its port is taken', async () => {
    sink = await openSmtpSink({ domain: 'example.test' });
    const port = Number(sink.address.split(':')[1]);
    await expect(openSmtpSink({ domain: 'example.test', port })).rejects.toThrow('EADDRINUSE');
  });
});
