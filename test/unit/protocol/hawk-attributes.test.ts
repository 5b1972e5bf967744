import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkAttributes,
  HawkFailure,
  LONGEST_HEADER,
  parseAttributes,
  parseAuthorization,
  writeAuthorization,
} from '../../../protocol/hawk.js';

const complete = 'id="a", ts="1", nonce="n", mac="m"';

function failureOf(header: string | undefined): HawkFailure {
  try {
    parseAuthorization(header);
  } catch (error) {
    if (error instanceof HawkFailure) {
      return error;
    }
    throw error;
  }
  throw new Error('the header was accepted');
}

describe('a Hawk header is read', () => {
  const all = { id: 'a', ts: '1', nonce: 'n', hash: 'h', ext: 'e', mac: 'm', app: 'p', dlg: 'd' };

  test.each([
    `Hawk ${complete}`,
    `hawk ${complete}`,
    `HAWK\t ${complete}`,
    'Hawk mac="m",nonce="n" ,ts="1"  ,  id="a"',
    `Hawk ${complete}, `,
  ])('%j', (header) => {
    expect(parseAuthorization(header)).toEqual({ id: 'a', ts: '1', nonce: 'n', mac: 'm' });
  });

  test('with every attribute Hawk has', () => {
    expect(parseAuthorization(writeAuthorization(all))).toEqual(all);
    expect(writeAuthorization(all)).toBe(
      'Hawk id="a", ts="1", nonce="n", hash="h", ext="e", mac="m", app="p", dlg="d"',
    );
  });

  test('with every character a value may have', () => {
    const characters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
    const allowed = characters.replace(/["\\]/g, '');
    expect(parseAuthorization(`Hawk ${complete}, ext="${allowed}"`).ext).toBe(allowed);
  });

  test('up to the longest length, and no further', () => {
    const padding = LONGEST_HEADER - `Hawk ${complete}, ext=""`.length;
    expect(parseAuthorization(`Hawk ${complete}, ext="${'e'.repeat(padding)}"`).ext).toHaveLength(padding);
    expect(failureOf(`Hawk ${complete}, ext="${'e'.repeat(padding + 1)}"`).kind).toBe('syntax');
  });
});

describe('a header is refused', () => {
  test.each([
    ['absent', undefined],
    ['absent', ''],
    ['other-scheme', 'Bearer abc'],
    ['other-scheme', 'Hawkish id="a"'],
    ['other-scheme', 'Basic'],
    ['syntax', '='],
    ['syntax', ' Hawk id="a"'],
    ['syntax', 'Hawk,id="a"'],
    ['syntax', 'Hawk'],
    ['syntax', 'Hawk '],
    ['syntax', 'Hawk a'],
    ['syntax', 'Hawk id=a'],
    ['syntax', "Hawk id='a'"],
    ['syntax', 'Hawk id="a'],
    ['syntax', 'Hawk id = "a"'],
    ['syntax', 'Hawk id="a" ts="1"'],
    ['syntax', 'Hawk , id="a"'],
    ['syntax', 'Hawk id="a",, ts="1"'],
    ['syntax', 'Hawk id="a\\"b"'],
    ['syntax', `Hawk ${complete};`],
    ['missing-attributes', 'Hawk id="a"'],
    ['missing-attributes', 'Hawk ts="1", nonce="n", mac="m"'],
    ['missing-attributes', 'Hawk id="a", nonce="n", mac="m"'],
    ['missing-attributes', 'Hawk id="a", ts="1", mac="m"'],
    ['missing-attributes', 'Hawk id="a", ts="1", nonce="n"'],
  ] as const)('as %s: %j', (kind, header) => {
    expect(failureOf(header)).toMatchObject({ name: 'HawkFailure', kind, attribute: undefined });
  });

  test.each([
    ['unknown-attribute', 'foo', 'foo="a"'],
    ['unknown-attribute', 'ID', 'ID="a"'],
    ['unknown-attribute', '__proto__', '__proto__="a"'],
    ['unknown-attribute', 'constructor', 'constructor="a"'],
    ['unknown-attribute', 'hasOwnProperty', 'hasOwnProperty="a"'],
    ['unknown-attribute', 'toString', 'toString="a", toString="b"'],
    ['duplicate-attribute', 'id', 'id="a"'],
    ['duplicate-attribute', 'mac', 'mac="other"'],
    ['bad-value', 'ext', 'ext=""'],
    ['bad-value', 'ext', 'ext="é"'],
    ['bad-value', 'ext', 'ext="a\tb"'],
    ['bad-value', 'ext', 'ext="a\nb"'],
    ['bad-value', 'ext', 'ext="\u007f"'],
  ] as const)('as %s of %s: %j', (kind, attribute, pair) => {
    expect(failureOf(`Hawk ${complete}, ${pair}`)).toMatchObject({ kind, attribute });
    expect(Object.prototype).not.toHaveProperty('foo');
  });
});

test('attributes may be parsed before it is known whether any is missing', () => {
  const attributes = parseAttributes('Hawk ts="1"');
  expect(attributes).toEqual({ ts: '1' });
  expect(() => checkAttributes(attributes)).toThrow(expect.objectContaining({ kind: 'missing-attributes' }));
  const whole = parseAuthorization(`Hawk ${complete}, app="p"`);
  expect(checkAttributes(whole)).toEqual(whole);
});

describe('whatever the header', () => {
  const piece = fc.constantFrom(
    'Hawk',
    ' ',
    '\t',
    '\n',
    ',',
    '"',
    '=',
    '\\',
    'id',
    'ts',
    'nonce',
    'mac',
    'ext',
    'x',
    '1',
  );
  const nearly = fc.array(piece, { maxLength: 40 }).map((pieces) => `Hawk ${pieces.join('')}`);

  test('nothing but a HawkFailure is thrown', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), nearly, fc.constant(complete));
    fc.assert(
      fc.property(anything, (header) => {
        try {
          const attributes = parseAuthorization(header);
          expect(Object.values(attributes).every((value) => typeof value === 'string' && value !== '')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(HawkFailure);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['spaces', ' '],
    ['letters', 'a'],
    ['quotes', '"'],
    ['commas', ','],
    ['openings', 'id="'],
    ['short attributes', 'x="1",'],
    ['equals signs', '='],
    ['line feeds', '\n'],
    ['spaces after a value', 'id="a" '],
  ])('the longest one of %s is read in under 5 ms on average', (_, part) => {
    const headers = ['', 'Hawk', 'Hawk ', 'Hawk id="a"', 'Hawk a="', `Hawk ${complete}, ext="`].flatMap((start) =>
      ['', '!', '\n', '"'].map((end) => {
        const room = LONGEST_HEADER - start.length - end.length;
        return start + part.repeat(Math.floor(room / part.length)) + end;
      }),
    );
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) {
      headers.forEach(tolerate);
    }
    // Looking at each pair of its 4096 characters would take ten times as long.
    expect((performance.now() - started) / (20 * headers.length)).toBeLessThan(5);
  });
});

function tolerate(header: string): void {
  try {
    parseAuthorization(header);
  } catch (error) {
    if (!(error instanceof HawkFailure)) {
      throw error;
    }
  }
}
