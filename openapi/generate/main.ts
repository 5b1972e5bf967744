import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.js';
import { buildEdition, type Contract, readContract } from './edition-file.js';
import { type Lock, lockDocument } from './lock.js';
import { operationsOf } from './operations.js';
import { profileSchema } from './profile-schema.js';
import { REGISTERED, registryModule } from './registry.js';
import type { OpenApiDocument } from './schema.js';

const OPENAPI = join(packageRoot, 'openapi');
const LOCK_FILE = join(OPENAPI, 'documents.lock.json');

/** Files to be written, by path below the package's root. */
type Outputs = Map<string, string>;

function editionIds(): string[] {
  return readdirSync(OPENAPI)
    .filter((file) => /-20\d\d\.yaml$/.test(file))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();
}

/** Locks the documents of a folder: only needed when one is added. Those that are not in it keep what was locked. */
function relock(contracts: readonly Contract[], folder: string): string {
  const known = JSON.parse(readFileSync(LOCK_FILE, 'utf8')) as Lock;
  const lock = Object.fromEntries(
    contracts.map(({ id, source, document }) => {
      const { document: name } = document['x-edition'] as { document: string };
      const file = join(folder, name);
      const kept = existsSync(file) ? undefined : known[id];
      return [id, kept ?? lockDocument(source, readFileSync(file, 'utf8'))];
    }),
  );
  return `${JSON.stringify(lock, null, 1)}\n`;
}

async function typesOf({ id }: { readonly id: string }): Promise<string> {
  const ast = await openapiTS(new URL(`../${id}.yaml`, import.meta.url));
  return `// Made by \`npm run generate\` from openapi/${id}.yaml; do not edit.\n${astToString(ast)}`;
}

/** The mock's control API is no edition: it has operations and types, and no document, ledger or flows. */
async function addControl(files: Outputs): Promise<void> {
  const document = parse(readFileSync(join(OPENAPI, 'control.yaml'), 'utf8')) as OpenApiDocument;
  files.set('openapi/generated/control.types.ts', await typesOf({ id: 'control' }));
  files.set('openapi/generated/control.operations.json', `${JSON.stringify(operationsOf(document), null, 1)}\n`);
}

function operationTypes(ids: readonly string[]): string {
  const typeName = (id: string) => `operations${id.replace(/[^a-z0-9]/gi, '')}`;
  return [
    '// Made by `npm run generate`; do not edit.',
    ...ids.map((id) => `import type { operations as ${typeName(id)} } from './${id}.types.js';`),
    '',
    '/** Parameter and response types of every operation, by edition and operationId. */',
    'export interface Operations {',
    ...ids.map((id) => `  '${id}': ${typeName(id)};`),
    '}',
    '',
  ].join('\n');
}

async function outputs(documents: string | undefined): Promise<Outputs> {
  const ids = editionIds();
  const contracts = ids.map((id) => readContract(OPENAPI, id));
  const files: Outputs = new Map();
  const lockText = documents === undefined ? readFileSync(LOCK_FILE, 'utf8') : relock(contracts, documents);
  files.set('openapi/documents.lock.json', lockText);
  const lock = JSON.parse(lockText) as Lock;
  for (const contract of contracts) {
    files.set(`openapi/generated/${contract.id}.types.ts`, await typesOf(contract));
    const edition = buildEdition(OPENAPI, contract, lock);
    files.set(`openapi/generated/${contract.id}.edition.json`, `${JSON.stringify(edition, null, 1)}\n`);
  }
  await addControl(files);
  files.set('openapi/generated/operation-types.ts', operationTypes(ids));
  files.set('openapi/generated/editions.json', `${JSON.stringify(ids)}\n`);
  for (const folder of REGISTERED) {
    files.set(`openapi/generated/registry/${folder.name}.ts`, registryModule(packageRoot, folder));
  }
  return files;
}

/** The schema of target profiles tells of every kind of adapter that the registry, which is written by now, has. */
async function profileSchemaOutput(): Promise<Outputs> {
  const { adapterKinds } = await import('../generated/registry/adapterKinds.js');
  const base = readFileSync(join(packageRoot, 'conformance', 'targets', 'profile.base.json'), 'utf8');
  return new Map([['conformance/targets/profile.schema.json', profileSchema(base, adapterKinds)]]);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, documents: { type: 'string' } } });
  const stale: string[] = [];
  for (const step of [outputs, profileSchemaOutput]) {
    // A registry that is out of date can name files that are gone: then nobody can tell what they would add.
    if (values.check && stale.length > 0) break;
    for (const [file, text] of await step(values.documents)) {
      const path = join(packageRoot, file);
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
      stale.push(file);
      if (values.check) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  if (values.check && stale.length > 0) {
    process.stderr.write(`Out of date, run "npm run generate":\n${stale.map((file) => `  ${file}`).join('\n')}\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(values.check ? 'Generated files are up to date.\n' : `${stale.length} files written.\n`);
  }
}

await main();
