import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Edition } from '../../openapi/model.js';
import type { CaseRecord } from '../../reports/model.js';
import type { Case } from '../case.js';
import type { Line } from '../cast/caller.js';
import type { Target } from '../targets/target.js';
import { openWires } from '../wire/elsewhere.js';
import { nothingToHear } from '../wire/listen.js';
import type { Wire, WireOutcome } from '../wire/send.js';
import { cutAfter, reasonOf, unlessCut, untilCut } from './cut.js';
import { type RunFacts, runCase, unstarted } from './run-case.js';

/** What a run is asked to do. */
export interface RunRequest {
  readonly edition: Edition;
  readonly target: Target;
  readonly cases: readonly Case[];
  /** Decides the order of cases and the keys they use. */
  readonly seed: string;
  /** Says of a finished case that the run should begin no further one, and why. */
  readonly stopAfter?: (record: CaseRecord) => string | undefined;
  /** Cuts the run short when it is aborted; its reason is a sentence. */
  readonly stop?: AbortSignal;
  /** Called with the id of a case before it begins. */
  readonly onBegin?: (caseId: string) => void;
  /** Called after each case. */
  readonly onCase?: (record: CaseRecord, done: number, of: number) => void;
}

/** What a run brought, before it is judged. */
export interface RunResult {
  readonly records: readonly CaseRecord[];
  /** Why the run did not get to its end, in a sentence. */
  readonly cutShort?: string;
  readonly ms: number;
}

/** This many cases in a row without an answer, and the target is taken to be gone. */
const GONE_AFTER = 20;

/**
 * Runs cases: in parallel as far as they allow it, those that need the target to themselves one by one at the end.
 * Whatever happens, it ends within the target's run limit.
 */
export async function runSuite(request: RunRequest): Promise<RunResult> {
  const started = performance.now();
  const { target, edition, seed } = request;
  const cut = cutAfter(target.pace.runLimitSeconds, request.stop);
  const wire = untilClosed(openWires(target.baseUrl, target.pace.timeoutMs, target.connection));
  const line: Line = {
    ...{ edition, publicUrl: target.publicUrl, clockOffset: 0 },
    wire: {
      ...wire,
      send: (sent) => (cut.signal.aborted ? overNow() : wire.send(sent)),
      listen: async (sent) => (cut.signal.aborted ? nothingToHear('closed') : wire.listen(sent)),
    },
  };
  const facts: RunFacts = {
    ...{ line, seed, cut: cut.signal, clearingWire: wire, unfinished: [] },
    target: { ...target, adapters: untilCut(target.adapters, cut) },
  };
  try {
    const { records, cutShort } = await reached(request, facts);
    return { records, ...(cutShort === undefined ? {} : { cutShort }), ms: performance.now() - started };
  } finally {
    cut.off();
    await within(cut.clearingMs, Promise.all(facts.unfinished));
    wire.close();
  }
}

/** The outcome of a request that was not sent, for a case that outlives its run. */
async function overNow(): Promise<WireOutcome> {
  return { fault: { kind: 'closed', message: 'the run is over' }, ms: 0 };
}

/** Once closed nothing goes out any more. */
function untilClosed(wire: Wire): Wire {
  let closed = false;
  return {
    send: (request) => (closed ? overNow() : wire.send(request)),
    listen: async (request) => (closed ? nothingToHear('closed') : wire.listen(request)),
    close() {
      closed = true;
      wire.close();
    },
  };
}

interface Run {
  readonly records: readonly CaseRecord[];
  readonly cutShort?: string | undefined;
}

async function reached(request: RunRequest, facts: RunFacts): Promise<Run> {
  const dead = await unlessCut(
    facts.cut,
    () => firstContact(facts.line),
    (reason) => reason,
  );
  if (dead === '') return runAll(request, facts);
  return { records: request.cases.map((each) => unreached(each, dead)), cutShort: dead };
}

/**
 * One request before anything else: any answer will do, and it tells the target's clock.
 * @returns empty text, or why the target cannot be reached
 */
async function firstContact({ edition, wire }: Line): Promise<string> {
  const operation = edition.operations.find(({ method }) => method === 'GET') ?? edition.operations[0];
  const outcome = await wire.send({ method: operation?.method ?? 'GET', target: operation?.path ?? '/', headers: {} });
  return outcome.fault === undefined ? '' : `the target cannot be reached: ${outcome.fault.message}`;
}

async function runAll(request: RunRequest, facts: RunFacts): Promise<Run> {
  const records: CaseRecord[] = [];
  let silent = 0;
  let gone: string | undefined;
  let stopped: string | undefined;
  const cutShort = () => gone ?? reasonOf(facts.cut);
  const attempt = async (definition: Case): Promise<CaseRecord> => {
    if (stopped !== undefined) return { ...unstarted(definition), reason: stopped };
    const reason = cutShort();
    if (reason !== undefined) return unreached(definition, reason);
    request.onBegin?.(definition.id);
    const record = await runCase(definition, facts);
    stopped ??= request.stopAfter?.(record);
    return record;
  };
  const one = async (definition: Case) => {
    const record = await attempt(definition);
    silent = record.outcome === 'harness-error' && record.checks.length === 0 ? silent + 1 : 0;
    if (silent >= GONE_AFTER && cutShort() === undefined)
      gone = `${GONE_AFTER} cases in a row got no answer; the target is taken to be gone`;
    records.push(record);
    request.onCase?.(record, records.length, request.cases.length);
  };
  const ordered = inSeededOrder(request.cases, request.seed);
  const limit = pLimit(request.target.pace.concurrency);
  await Promise.all(ordered.filter(({ alone }) => alone !== true).map((definition) => limit(one, definition)));
  for (const definition of ordered.filter(({ alone }) => alone === true)) await one(definition);
  return { records, cutShort: cutShort() ?? stopped };
}

function unreached(definition: Case, reason: string): CaseRecord {
  return { ...unstarted(definition), outcome: 'harness-error', reason };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The same seed gives the same order, another seed another one: cases must not depend on each other. Those that wait
 * for time to pass go first, so that the others fill their pauses.
 */
function inSeededOrder(cases: readonly Case[], seed: string): Case[] {
  const key = ({ id, waits }: Case) =>
    `${waits === true ? 0 : 1}${createHash('sha256').update(`${seed}/${id}`).digest('hex')}`;
  return cases
    .map((each) => ({ each, key: key(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ each }) => each);
}
