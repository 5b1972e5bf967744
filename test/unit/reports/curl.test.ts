import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import type { ExchangeRecord } from '../../../reports/model.js';
import { curlOf } from '../../../reports/reporters/common/curl.js';

const ORIGIN = 'http://127.0.0.1:9000';

function exchange(more: Partial<ExchangeRecord>): ExchangeRecord {
  return { number: 1, method: 'GET', path: '/v1/account/status', requestHeaders: {}, startedAt: '', ms: 1, ...more };
}

/** What a shell makes of the line: the arguments curl would be given. */
function argumentsOf(line: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  return execFileSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8', PATH: process.env.PATH },
  })
    .split('\0')
    .slice(0, -1);
}

describe('a curl line', () => {
  test('sends method, headers and body as the suite did', () => {
    const line = curlOf(ORIGIN, {
      ...exchange({ method: 'POST', path: '/v1/account/login?keys=true' }),
      requestHeaders: { 'Content-Type': 'application/json', 'content-length': '21' },
      requestBody: '{"email":"a@b.test"}',
    });
    expect(argumentsOf(line ?? '')).toEqual([
      ...['-i', '-H', 'content-type: application/json', '--data-raw', '{"email":"a@b.test"}'],
      `${ORIGIN}/v1/account/login?keys=true`,
    ]);
  });

  test.each([
    "it's",
    '$(touch x) `x` $HOME "q" \\ !',
    'two\nlines\r\n\tand \u0007 a bell',
    "\u0085 \u001b[31m ' \\ é 😀",
    '@file',
    '-o',
    '',
  ])('hands on a body as it is: %j', (body) => {
    const line = curlOf(ORIGIN, exchange({ method: 'PUT', requestBody: body })) ?? '';
    expect(line).not.toMatch(/\p{Cc}/u);
    expect(argumentsOf(line)).toEqual([
      ...['-i', '-X', 'PUT', '-H', 'content-type:', '--data-raw', body],
      `${ORIGIN}/v1/account/status`,
    ]);
  });

  test('keeps brackets and dots of a path', () => {
    const line = curlOf(ORIGIN, exchange({ path: '/v1/../[a]?q={1}' })) ?? '';
    expect(argumentsOf(line)).toEqual(['-i', '--globoff', '--path-as-is', `${ORIGIN}/v1/../[a]?q={1}`]);
  });

  test('asks for headers alone where the suite did', () => {
    expect(curlOf(ORIGIN, exchange({ method: 'HEAD' }))).toBe(`curl -i -I ${ORIGIN}/v1/account/status`);
  });

  test.each([
    ['a signed request', { requestHeaders: { Authorization: 'Hawk id="1"' } }],
    ['a bearer token', { requestHeaders: { authorization: 'Bearer 123456…' } }],
    ['a body that was cut', { requestBody: 'aaaa… (5000 characters)' }],
    ['a body that is no text', { requestBody: 'a\ufffd' }],
  ])('is not there for %s', (_name, more) => {
    expect(curlOf(ORIGIN, exchange(more))).toBeUndefined();
  });

  test('is not there for a target without an address of the web', () => {
    expect(curlOf('javascript:alert(1)', exchange({}))).toBeUndefined();
  });
});
