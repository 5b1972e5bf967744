import type { Edition } from '../../openapi/model.js';
import type { CheckRecord } from '../../reports/model.js';
import { Blocked } from '../stops.js';
import { type Answered, type Exchange, fieldsOf, summary } from '../wire/exchange.js';
import { isDocumentedFailure, isDocumentedSuccess, judgeBody } from '../wire/judge-response.js';
import { bodyRequirement, isSuccess, isSuccessStatus, successInWords, successKeyOf } from '../wire/success-status.js';
import { isAtWill } from './customs-refusals.js';
import { refuseIntermediary } from './intermediary.js';
import { NOT_NOW } from './not-now.js';

/** Records the decisions of one case. Every method that takes a requirement id decides that requirement. */
export interface Check {
  /** The request a refusal is compared with: unless it succeeds, the case is blocked. */
  control(exchange: Exchange): void;
  /** The requirement holds if the request succeeds with a documented status and body. */
  succeeds(requirement: string, exchange: Exchange): void;
  /**
   * The requirement holds if the request is refused with this errno, or one of these, and a status the document gives it;
   * in an edition whose document has no numbers, if it is `refused`.
   */
  errno(requirement: string, exchange: Exchange, errno: number | readonly number[]): void;
  /** The requirement holds if the request is refused with a status from 400 to 499 and the documented error body. */
  refused(requirement: string, exchange: Exchange): void;
  /** The requirement holds if both values are equal as JSON. */
  equal(requirement: string, actual: unknown, expected: unknown, exchange?: Exchange): void;
  /** The requirement holds if `ok`; `expected` and `actual` go into the report as sentences. */
  that(requirement: string, ok: boolean, expected: string, actual: string, exchange?: Exchange): void;
  /** Notes which reading of a contradictory statement was seen; goes to the requirement's latest check. */
  seen(requirement: string, reading: string): void;
}

const ids = new WeakMap<Edition, ReadonlySet<string>>();

/** The requirement ids of an edition; made once, because every case asks. */
function idsOf(edition: Edition): ReadonlySet<string> {
  const known = ids.get(edition) ?? new Set(edition.requirements.map(({ id }) => id));
  ids.set(edition, known);
  return known;
}

/** A recorder of checks for one case. */
export function createCheck(edition: Edition, records: CheckRecord[]): Check {
  const known = idsOf(edition);

  function record(requirement: string, passed: boolean, expected: string, actual: string, exchange?: Exchange): void {
    if (!known.has(requirement)) throw new Error(`The case checks "${requirement}", which ${edition.id} does not know`);
    if (passed && exchange !== undefined) exchange.confirmed = true;
    records.push({
      requirement,
      passed,
      expected,
      actual,
      ...(exchange === undefined ? {} : { exchange: exchange.number }),
    });
  }

  return {
    control(exchange) {
      exchange.expectation = 'success';
      requireSuccess(exchange, 'the control request');
    },
    succeeds(requirement, exchange) {
      exchange.expectation = 'success';
      refuseNotNow(exchange, 'the request', []);
      const ok = isSuccessStatus(exchange);
      if (ok) requireDocumentedBody(exchange);
      record(requirement, ok, successInWords(exchange), summary(exchange), exchange);
    },
    errno(requirement, exchange, errno) {
      if (edition.errorTable.length === 0) return this.refused(requirement, exchange);
      exchange.expectation = 'refusal';
      const allowed = [errno].flat();
      if (allowed.length === 0) throw new Error(`The case expects no errno at all for "${requirement}"`);
      const expected = allowed.map(
        (number) => `${statusesOf(edition, exchange, number).join(' or ') || 'any status'} with errno ${number}`,
      );
      // With the very status that is due, the answer is no plea for patience: only its number may be wrong.
      const isDue = allowed.some((number) => statusesOf(edition, exchange, number).includes(statusOf(exchange)));
      if (!isDue || !Number.isInteger(fieldsOf(exchange).errno)) refuseNotNow(exchange, 'the request', allowed);
      const ok = allowed.some((number) => isRefusal(edition, exchange, number));
      record(requirement, ok, expected.join(', or '), summary(exchange), exchange);
      if (ok && allowed.length > 1) this.seen(requirement, `errno ${String(fieldsOf(exchange).errno)}`);
    },
    refused(requirement, exchange) {
      exchange.expectation = 'refusal';
      refuseNotNow(exchange, 'the request', []);
      const answer = exchange as Answered;
      refuseIntermediary(answer);
      const [status, inForm] = [statusOf(exchange), isDocumentedFailure(answer)];
      const ok = inForm && status >= 400 && status < 500;
      const actual = status < 400 || inForm ? summary(exchange) : `${summary(exchange)}, and another body`;
      record(requirement, ok, 'a status from 400 to 499 with the documented error body', actual, exchange);
    },
    equal(requirement, actual, expected, exchange) {
      const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
      record(requirement, is === should, should ?? 'nothing', is ?? 'nothing', exchange);
    },
    that: record,
    seen(requirement, reading) {
      const index = records.findLastIndex((entry) => entry.requirement === requirement);
      const entry = records[index];
      if (entry !== undefined) records[index] = { ...entry, reading };
    },
  };
}

/** Blocks unless the exchange is a success; a documented body also makes it count for the observers. */
export function requireSuccess(exchange: Exchange, step: string): void {
  refuseNotNow(exchange, step, []);
  const { operation, request } = exchange;
  if (!isSuccess(exchange)) {
    const due = operation === undefined ? undefined : bodyRequirement(operation);
    const reason = `${step} (${operation?.id ?? request.target}) met ${summary(exchange)}`;
    throw new Blocked(reason, due, due === undefined ? undefined : refusalOf(exchange, due));
  }
  if (isDocumentedSuccess(exchange as Exchange & { response: NonNullable<Exchange['response']> }))
    exchange.confirmed = true;
}

/**
 * What a refused good request says of the answer that was due; undefined where nobody answered, or where whom it lets
 * pass is the server's to say.
 */
function refusalOf(exchange: Exchange, requirement: string): CheckRecord | undefined {
  const { number, operation, response } = exchange;
  if (response === undefined || response.status < 400 || isAtWill(operation?.id, fieldsOf(exchange).errno))
    return undefined;
  return {
    requirement,
    passed: false,
    expected: successInWords(exchange),
    actual: summary(exchange),
    exchange: number,
  };
}

/** A success whose body is not as documented is no evidence; its own requirement says what is wrong with it. */
function requireDocumentedBody(exchange: Exchange): void {
  const { operation } = exchange;
  const key = operation === undefined ? undefined : successKeyOf(operation, statusOf(exchange));
  const schema = key === undefined ? undefined : operation?.responses[key];
  if (operation === undefined || schema === undefined) return;
  const broken = judgeBody(schema, exchange.response?.json).find(({ ok }) => !ok);
  if (broken === undefined) return;
  throw new Blocked(
    `the answer is a ${statusOf(exchange)} whose body is wrong: ${broken.actual}`,
    bodyRequirement(operation, broken.path, exchange),
  );
}

function refuseNotNow(exchange: Exchange, step: string, expected: readonly number[]): void {
  const status = statusOf(exchange);
  const { errno } = fieldsOf(exchange);
  if (!NOT_NOW.includes(status) || (typeof errno === 'number' && expected.includes(errno))) return;
  throw new Blocked(`${step} (${exchange.operation?.id ?? exchange.request.target}) met ${summary(exchange)}`);
}

function statusOf({ response }: Exchange): number {
  return response?.status ?? 0;
}

/** Statuses the documents give an errno at this operation; empty means any. */
function statusesOf(edition: Edition, exchange: Exchange, errno: number): readonly number[] {
  const listed = edition.requirements.find(
    ({ kind, operation, errno: n }) => kind === 'errno' && operation === exchange.operation?.id && n === errno,
  );
  if (listed?.statuses !== undefined) return listed.statuses;
  return edition.requirements.find(({ kind, errno: n }) => kind === 'table' && n === errno)?.statuses ?? [];
}

function isRefusal(edition: Edition, exchange: Exchange, errno: number): boolean {
  const statuses = statusesOf(edition, exchange, errno);
  const status = statusOf(exchange);
  return fieldsOf(exchange).errno === errno && status >= 400 && (statuses.length === 0 || statuses.includes(status));
}
