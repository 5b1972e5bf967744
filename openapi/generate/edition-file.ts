import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DocumentSource, Edition, LineRange, Requirement } from '../model.js';
import { deriveRequirements } from './derive.js';
import { flowsOf } from './flows.js';
import { mergeLedger, type Statement } from './ledger.js';
import { badReference, type Lock, type LockedDocument, linkTo, sectionDepth, sectionOf } from './lock.js';
import { errorTableOf, operationsOf } from './operations.js';
import type { OpenApiDocument } from './schema.js';

/** An edition's contract file, parsed, and what it says about its document. */
export interface Contract {
  readonly document: OpenApiDocument;
  readonly id: string;
  readonly family: string;
  readonly source: DocumentSource;
}

/** Reads `openapi/<edition>.yaml`. */
export function readContract(openapiFolder: string, editionId: string): Contract {
  const document = parse(readFileSync(join(openapiFolder, `${editionId}.yaml`), 'utf8')) as OpenApiDocument;
  const { id, family, repository, commit, path } = document['x-edition'] as Pick<Edition, 'id' | 'family'> &
    DocumentSource;
  if (family === undefined) throw new Error(`openapi/${editionId}.yaml does not say the family of its edition`);
  return { document, id, family, source: { repository, commit, path } };
}

/** Puts an edition together from its contract, flows and ledger. Throws on a bad id, key or line reference. */
export function buildEdition(openapiFolder: string, contract: Contract, lock: Lock): Edition {
  const { document, id, family, source } = contract;
  const locked = lock[id];
  if (locked === undefined)
    throw new Error(`documents.lock.json knows no document of ${id}; run generate with --documents`);
  const unplaced = operationsOf(document);
  const depth = sectionDepth(
    locked,
    unplaced.map(({ lines }) => lines[0]),
  );
  const operations = unplaced.map((operation) => {
    const { lines } = operation;
    return { ...operation, section: sectionOf(locked, lines[0], depth), link: linkTo(locked, [lines[0], lines[0]]) };
  });
  const errorTable = errorTableOf(document);
  const flowsFile = join(openapiFolder, 'flows', `${id}.arazzo.yaml`);
  const flows = existsSync(flowsFile) ? flowsOf(readYaml(flowsFile)) : []; // A document may show no flows.
  const ledgerFile = join(openapiFolder, 'requirements', `${id}.yaml`);
  const operationIds = new Map(operations.map((operation) => [operation.id, operation.kebab]));
  const derived = deriveRequirements(operations, errorTable, flows);
  const statements = mergeLedger(`requirements/${id}.yaml`, readYaml(ledgerFile), derived, operationIds);
  return {
    id,
    family,
    title: (document.info as { title: string }).title,
    source,
    operations,
    errorTable,
    flows,
    requirements: statements.map((statement) => placed(statement, locked, depth)),
  };
}

function placed(statement: Statement, locked: LockedDocument, depth: number): Requirement {
  const first = statement.lines[0];
  if (first === undefined) throw new Error(`${statement.id} cites no document line`);
  for (const range of statement.lines) {
    const fault = badReference(locked, range as LineRange);
    if (fault !== undefined) throw new Error(`${statement.id}: the reference [${range.join(', ')}] ${fault}`);
  }
  return { ...statement, section: sectionOf(locked, first[0], depth), link: linkTo(locked, first) };
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
}
