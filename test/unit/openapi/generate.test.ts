import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { deriveRequirements } from '../../../openapi/generate/derive.js';
import { buildEdition, readContract } from '../../../openapi/generate/edition-file.js';
import { lockDocument, sectionDepth, sectionOf } from '../../../openapi/generate/lock.js';
import { operationsOf } from '../../../openapi/generate/operations.js';

const source = { repository: 'someone/something', commit: 'v1', path: 'docs/api.md' };
const text = ['# API', '## Overview', 'All of it.', '## Endpoints', '### PUT /picture/:id', '#### Request', 'Bytes.'];
const document = lockDocument(source, text.join('\n'));

const putPicture = {
  operationId: 'picturePut',
  summary: 'Hang a picture',
  tags: ['picture'],
  'x-lines': [5, 7],
  security: [{ bearer: ['pictures:write'] }, { bearer: ['pictures', 'admin'] }, { secret: [] }],
  'x-scopes': { owner: ['people'] },
  parameters: [
    {
      name: 'id',
      in: 'path',
      required: true,
      schema: { type: 'string', pattern: '^[0-9]+$' },
      'x-lines': [[5, 5]],
    },
  ],
  requestBody: { required: true, content: { 'image/*': {} } },
  responses: {
    '2XX': { description: 'It hangs.', content: { 'application/json': { schema: { type: 'object' } } } },
    '204': { description: 'It hung there before.' },
    default: { description: 'It fell.' },
  },
};

const contract = {
  openapi: '3.1.0',
  info: { title: 'Pictures', version: '1' },
  'x-edition': { id: 'pictures-2020', family: 'pictures', document: 'pictures-2020.md', ...source },
  'x-error-table': [],
  servers: [{ url: 'http://127.0.0.1:9000/v1' }],
  paths: { '/picture/{id}': { put: putPicture } },
};

const placed = operationsOf(contract).map((operation) => ({ ...operation, section: '', link: '' }));
const [operation] = placed;

describe('sections', () => {
  test('are named by the headings of the operations, however deep these lie', () => {
    const depth = sectionDepth(document, [5]);
    expect(depth).toBe(3);
    expect(sectionOf(document, 7, depth)).toBe('PUT /picture/:id');
    expect(sectionOf(document, 3, depth)).toBe('Overview');
  });

  test('are chapters where no operation begins with a heading', () => {
    expect(sectionOf(document, 7, sectionDepth(document, [7]))).toBe('API');
  });
});

describe('an operation', () => {
  test('names each security scheme once and keeps the alternatives of scopes', () => {
    expect(operation?.security).toEqual(['bearer', 'secret']);
    expect(operation?.scopes).toEqual([['pictures:write'], ['pictures', 'admin']]);
    expect(operation?.fieldScopes).toEqual({ owner: ['people'] });
  });

  test('knows bodies that are not JSON by their media type', () => {
    expect(operation?.body).toBeUndefined();
    expect(operation?.bodyRequired).toBe(true);
    expect(operation?.requestTypes).toEqual(['image/*']);
  });

  test('knows answers without a body', () => {
    expect(Object.keys(operation?.responses ?? {})).toEqual(['2XX']);
    expect(operation?.responseTypes).toEqual({ '2XX': ['application/json'], '204': [], default: [] });
  });

  test('derives from a path variable what a request can break: not its presence, and not its type', () => {
    const params = deriveRequirements(placed, [], []).filter(({ kind }) => kind === 'param');
    expect(params.map(({ id }) => id)).toEqual(['picture-put/param-path-id-pattern']);
    expect(params[0]?.param).toEqual({ in: 'path', path: 'id', keyword: 'pattern' });
  });
});

describe('an edition', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'openapi-'));
    mkdirSync(join(folder, 'requirements'));
    writeFileSync(join(folder, 'pictures-2020.yaml'), stringify(contract));
    writeFileSync(join(folder, 'requirements', 'pictures-2020.yaml'), '[]\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('has no flows where its document shows none', () => {
    const edition = buildEdition(folder, readContract(folder, 'pictures-2020'), { 'pictures-2020': document });
    expect(edition.flows).toEqual([]);
    expect(edition.requirements.map(({ section }) => section)).toContain('PUT /picture/:id');
  });
});
