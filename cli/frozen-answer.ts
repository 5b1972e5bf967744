import {
  checkable,
  errnoRequirements,
  errnosOfBadValue,
  expectedErrnos,
} from '../conformance/judging/expected-errno.js';
import { schemaAt } from '../conformance/requests/bad-values.js';
import { operationOf } from '../openapi/editions.js';
import type { Edition, Operation, ParamFacts, Requirement, Schema } from '../openapi/model.js';

/** What a server has to answer in an edition whose document has no numbers for errors. */
const ANY_REFUSAL = 'a 4xx status with the documented error body';

/** Keywords of a schema that decide nothing. */
const SILENT = ['description', 'x-lines'];

/**
 * The answer that keeps a requirement, as far as the suite has it in data: statuses and errnos of refusals, the schema
 * of one place of a response, the steps of a flow; for prose the sentence itself.
 */
export function expectedAnswer(edition: Edition, requirement: Requirement): string {
  const { kind, errno, operation, says } = requirement;
  switch (kind) {
    case 'errno':
    case 'table':
      return numbered(
        edition,
        edition.operations.find(({ id }) => id === operation),
        errno ?? 0,
      );
    case 'auth':
      return refusal(edition, operation, expectedErrnos(edition, operationOf(edition, operation), 'unsigned'));
    case 'param':
      return paramAnswer(edition, requirement);
    case 'response':
      return responseAnswer(edition, requirement);
    case 'flow':
      return edition.flows.find(({ id }) => id === requirement.id)?.steps.join(' > ') ?? says;
    default:
      return says;
  }
}

function paramAnswer(edition: Edition, { id, operation: operationId, param }: Requirement): string {
  if (param === undefined) throw new Error(`${id} is about no parameter`);
  const operation = operationOf(edition, operationId);
  const errnos =
    param.keyword === 'required'
      ? expectedErrnos(edition, operation, 'missing-parameter')
      : errnosOfBadValue(edition, operation, param.path);
  const answer = isOpen(edition, operation, param, errnos)
    ? 'any 4xx status with an errno'
    : refusal(edition, operationId, errnos);
  const value = param.keyword === 'required' ? '' : ` ${JSON.stringify(schemaAt(operation, param)[param.keyword])}`;
  return `${param.keyword}${value}: ${answer}`;
}

/** As `badValue` has it: what the document leaves to the server is guarded by any refusal. */
function isOpen(edition: Edition, operation: Operation, param: ParamFacts, errnos: readonly number[]): boolean {
  if (param.keyword === 'required') return false;
  const listed = errnoRequirements(edition, operation, errnos);
  return param.in === 'path' || listed.some((id) => checkable(edition, id)?.level !== 'MUST');
}

function refusal(edition: Edition, operationId: string, errnos: readonly number[]): string {
  if (edition.errorTable.length === 0) return ANY_REFUSAL;
  return errnos.map((errno) => numbered(edition, operationOf(edition, operationId), errno)).join(', or ');
}

/** Statuses as the operation's section gives them, else as the table does. */
function numbered({ requirements }: Edition, operation: Operation | undefined, errno: number): string {
  const same = requirements.filter((requirement) => requirement.errno === errno);
  const listed = same.find(({ kind, operation: id }) => kind === 'errno' && id === operation?.id);
  const { statuses = [] } = listed ?? same.find(({ kind }) => kind === 'table') ?? {};
  return `${statuses.join(' or ') || 'any status'} with errno ${errno}`;
}

function responseAnswer(edition: Edition, { id, operation, response }: Requirement): string {
  const names = response?.path === '' ? [] : (response?.path.split('.') ?? []);
  let above: Schema | undefined;
  let schema: Schema | undefined = operationOf(edition, operation).responses[response?.status ?? ''];
  for (const name of names) {
    const bare = name.replaceAll('[]', '');
    above = schema;
    schema = bare === '' ? schema : schema?.properties?.[bare];
    for (let depth = (name.length - bare.length) / 2; depth > 0; depth -= 1) schema = schema?.items;
  }
  if (schema === undefined) throw new Error(`${id} is about a place that its response has not`);
  const needed = above?.required?.includes(names.at(-1) ?? '') === true ? 'required' : 'optional';
  // The fields of an error body have no requirements of their own.
  const text = schemaText(schema, response?.status === 'default');
  return names.length === 0 ? text : `${needed} ${text}`;
}

/** A schema without what other requirements are about: the fields below it, be they its own or those of its items. */
function schemaText(schema: Schema, deep: boolean): string {
  const ofOthers = (name: string, value: unknown) =>
    name === 'properties' || (name === 'items' && (value as Schema).properties !== undefined);
  const own = Object.entries(schema).filter(([name, value]) => deep || !ofOthers(name, value));
  return JSON.stringify(Object.fromEntries(own), (name, value: unknown) => (SILENT.includes(name) ? undefined : value));
}
