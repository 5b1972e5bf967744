import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

interface SrpOutputs {
  k: string;
  x: string;
  v: string;
  A: string;
  B: string;
  u: string;
  S: string;
  M: string;
  K: string;
}

interface Person {
  email_utf8: string;
}

interface Exchange extends Person {
  srpSalt: string;
  a: string;
  b: string;
}

interface Signed {
  ts: number;
  nonce: string;
  host: string;
  port: number;
  path: string;
  payload: string;
  method: string;
  contentType: string;
  id: string;
}

interface KeyServerToken {
  id: string;
  key: string;
  hmacKey?: string;
  xorKey?: string;
}

interface TwoTokens {
  K: string;
  keyFetchToken: string;
  otherToken: string;
}

interface Reset {
  wrapKb: string;
  verifier: string;
}

interface DerivedKeys {
  hmacKey: string;
  xorKey: string;
}

/** Inputs and outputs of each kind of vector; all binary values are hex. `intermediate` counts as an output. */
interface Shapes {
  'A.srp': [Exchange & { password_utf8: string }, SrpOutputs];
  'B.srp': [Exchange & { srpPw: string }, SrpOutputs & { serverK: string }];
  'B.stretch': [
    Person & { password_utf8: string; pwSalt: string },
    { K1: string; K2: string; stretchedPw: string; srpPw: string; unwrapBKey: string },
  ];
  'B.kB': [{ wrapKb: string; unwrapBKey: string }, { kB: string }];
  'A.token': [{ token: string; info: string }, KeyServerToken];
  'B.token': [{ token: string; info: string }, { id: string; authKey: string; bundleKey: string }];
  'B.srpToken': [
    { seed: string; verifier: string; srpSalt: string },
    { srpToken: string; srp: { type: string; salt: string; B: string } },
  ];
  'A.hawk': [Signed & { key_ascii: string }, { header: string }];
  'B.hawk': [Signed & { authKey: string }, { header: string }];
  'A.bundle.session/auth': [TwoTokens, DerivedKeys & { bundle: string }];
  'A.bundle.password/change': [TwoTokens, DerivedKeys & { bundle: string }];
  'A.bundle.account/keys': [{ token: string; kA: string; wrapKb: string }, { bundle: string }];
  'A.bundle.account/reset': [Reset & { token: string }, { bundle: string; serverDecodes?: Reset }];
  'B.bundle': [{ key: string; info: string; plaintext: string }, DerivedKeys & { bundle: string }];
}

type Kind = keyof Shapes;

/** Which test file pins which kinds; a vector's kind is the start of its name. */
export const SRP_AREAS = {
  'srp-vectors-login': ['A.srp', 'B.srp'],
  'srp-stretch': ['B.stretch', 'B.kB'],
  'srp-tokens': ['A.token', 'B.token', 'B.srpToken', 'A.hawk', 'B.hawk'],
  'srp-bundles': [
    'A.bundle.session/auth',
    'A.bundle.password/change',
    'A.bundle.account/keys',
    'A.bundle.account/reset',
    'B.bundle',
  ],
} as const satisfies Record<string, readonly Kind[]>;

type Area = keyof typeof SRP_AREAS;

interface Vector {
  name: string;
  inputs: object;
  outputs: object;
  intermediate?: object;
}

interface SrpVectorFile {
  namespace: string;
  group: { bits: number; N: string; g: number; hash: string; k: string };
  vectors: Vector[];
}

const path = new URL('../../../openapi/vectors/srp-2013-vectors.json', import.meta.url);

/** The file of SRP's numbers. */
export const srpVectorFile = JSON.parse(readFileSync(path, 'utf8')) as SrpVectorFile;

/** The kinds whose name the vector's name starts with; one, or the file has grown. */
export function kindsOf({ name }: { name: string }): Kind[] {
  return Object.values(SRP_AREAS)
    .flat()
    .filter((kind) => name === kind || name.startsWith(`${kind}.`));
}

/** Text from the hex of its UTF-8. */
export function text(utf8: string): string {
  return Buffer.from(utf8, 'hex').toString('utf8');
}

/** Recomputes every output of one vector; `name` is the whole name of the vector. */
type Recompute<K extends Kind> = (
  inputs: Shapes[K][0],
  name: string,
  outputs: Shapes[K][1],
) => Shapes[K][1] | Promise<Shapes[K][1]>;

/** One test per vector of the area, named after the vector: all its outputs, and no others, come out of its inputs. */
export function pinSrpVectors<A extends Area>(
  area: A,
  table: { [K in (typeof SRP_AREAS)[A][number]]: Recompute<K> },
): void {
  const handlers = table as Record<string, (inputs: object, name: string, outputs: object) => unknown>;
  const rows = srpVectorFile.vectors.flatMap((vector) =>
    kindsOf(vector)
      .filter((kind) => (SRP_AREAS[area] as readonly string[]).includes(kind))
      .map((kind) => ({ kind, ...vector })),
  );
  describe('vectors of 2013', () => {
    test.each(rows)('$name', async ({ kind, name, inputs, outputs, intermediate = {} }) => {
      const expected = { ...outputs, ...intermediate };
      expect(await handlers[kind]?.(inputs, name, expected)).toEqual(expected);
    });
  });
}
