import { createHash, randomBytes } from 'node:crypto';
import type { CaseRecord, CheckRecord } from '../../reports/model.js';
import type { Case } from '../case.js';
import { type Caller, createCaller, type Line } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import { castFor } from '../cast/casts.js';
import { createInbox } from '../cast/inbox.js';
import { turnsFor } from '../cast/turns.js';
import { createCheck } from '../judging/check.js';
import { Blocked, HarnessError, NotRun } from '../stops.js';
import { freshLocalPart } from '../targets/local-part.js';
import { unmetNeeds } from '../targets/needs.js';
import { type AdapterName, isAbsent, type PresentAdapters, type Target, type TargetClock } from '../targets/target.js';
import type { Answered, Exchange } from '../wire/exchange.js';
import type { Wire } from '../wire/send.js';
import { observers } from './collect-cases.js';
import { unlessCut } from './cut.js';
import { recorded } from './mask.js';

/** What the cases of one run share. */
export interface RunFacts {
  readonly target: Target;
  readonly line: Line;
  readonly seed: string;
  /** Ends every case when the run is cut short; its reason is a sentence. */
  readonly cut: AbortSignal;
  /** Still carries requests after the cut, for what a case does once it is over. */
  readonly clearingWire: Wire;
  /** What cases have yet to do after the cut; never rejected. */
  readonly unfinished: Promise<unknown>[];
}

/**
 * Runs one case, lets the observers look at its exchanges, and destroys its accounts. Never throws. Of a case that is
 * cut off, what it checked until then is kept.
 */
export async function runCase(definition: Case, facts: RunFacts): Promise<CaseRecord> {
  const started = performance.now();
  const missing = absence(definition, facts.target);
  if (missing !== undefined) return { ...unstarted(definition), outcome: 'not-run', reason: missing };
  const checks: CheckRecord[] = [];
  const clearings: Clearing[] = [];
  const caller = createCaller(facts.line, freshNonce);
  const playing = play(definition, facts, createCast(definition, facts, caller, clearings), checks);
  const stop = await unlessCut(facts.cut, () => playing, cutOff);
  // Taken now: a case that was cut off goes on for a while, and nothing it meets then may count.
  const all = [...checks, ...observe(caller.exchanges, facts)];
  const exchanges = caller.exchanges.map(recorded);
  const clearing = playing.then(() => clear(clearings, facts));
  await unlessCut(
    facts.cut,
    () => clearing,
    () => facts.unfinished.push(clearing),
  );
  return {
    id: definition.id,
    requirements: definition.requirements,
    outcome: 'completed',
    ...(stop ?? undecided(definition, all)),
    checks: all,
    exchanges,
    ms: Math.round(performance.now() - started),
  };
}

/** A record of a case that did not begin. */
export function unstarted({ id, requirements }: Case): CaseRecord {
  return { id, requirements, outcome: 'not-run', checks: [], exchanges: [], ms: 0 };
}

/** What a case does once it is over, such as destroying an account. */
type Clearing = (caller: Caller) => Promise<unknown>;

type Stop = Pick<CaseRecord, 'outcome' | 'reason' | 'blockedBy' | 'evidence'>;

function cutOff(reason: string): Stop {
  return { outcome: 'harness-error', reason };
}

async function play(
  definition: Case,
  { target, line }: RunFacts,
  cast: Cast,
  checks: CheckRecord[],
): Promise<Stop | undefined> {
  try {
    const check = createCheck(line.edition, checks);
    await definition.run({
      cast,
      check,
      edition: line.edition,
      target,
      clock: target.adapters.clock as TargetClock,
      adapters: presentAdapters(definition, target),
    });
    return undefined;
  } catch (error) {
    if (error instanceof Blocked) {
      return {
        outcome: 'blocked',
        reason: error.reason,
        ...(error.requirement === undefined ? {} : { blockedBy: error.requirement }),
        ...(error.evidence === undefined ? {} : { evidence: error.evidence }),
      };
    }
    if (error instanceof NotRun) return { outcome: 'not-run', reason: error.reason };
    if (error instanceof HarnessError) return { outcome: 'harness-error', reason: error.message };
    return { outcome: 'harness-error', reason: `the case itself failed: ${(error as Error).stack ?? String(error)}` };
  }
}

/** A case reaches only the adapters it named, so that `needs` cannot lie. */
function presentAdapters({ needs = [] }: Case, { adapters }: Target): PresentAdapters {
  const named: readonly string[] = needs;
  return new Proxy(adapters, {
    get(all, name: AdapterName) {
      if (!named.includes(name)) throw new Error(`the case uses the adapter ${name} without naming it in "needs"`);
      return all[name];
    },
  }) as PresentAdapters;
}

function createCast(
  definition: Case,
  { target, seed, line }: RunFacts,
  caller: ReturnType<typeof createCaller>,
  clearings: Clearing[],
): Cast {
  const { mailbox, accounts, bearerTokens, cacheSecret, customs } = target.adapters;
  const hex = hexStream(`${seed}/${definition.id}`);
  return castFor(line.edition.family, {
    caller,
    needs: definition.needs ?? [],
    ...(isAbsent(mailbox) ? {} : { inbox: createInbox(mailbox) }),
    ...(isAbsent(accounts) ? {} : { accounts }),
    ...(isAbsent(bearerTokens) ? {} : { bearerTokens }),
    ...(isAbsent(cacheSecret) ? {} : { cacheSecret }),
    ...(isAbsent(customs) ? {} : { customs }),
    domain: isAbsent(mailbox) ? 'example.com' : mailbox.domain,
    turn: turnsFor(definition.id),
    hex,
    address: freshLocalPart,
    afterwards: (clearing) => clearings.push(clearing),
  });
}

function absence({ needs = [] }: Case, { adapters }: Target): string | undefined {
  const reasons = unmetNeeds(needs, adapters);
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** A case that cites a requirement and neither checks it nor says why is a mistake of ours. */
function undecided({ requirements }: Case, checks: readonly CheckRecord[]): Stop | undefined {
  const decided = new Set(checks.map(({ requirement }) => requirement));
  const forgotten = requirements.filter((id) => !decided.has(id));
  if (forgotten.length === 0) return undefined;
  return { outcome: 'harness-error', reason: `the case ended without a check of ${forgotten.join(', ')}` };
}

/** A pass counts only for an answer that somebody expected; of equal passes one is kept. */
function observe(exchanges: readonly Exchange[], { line }: RunFacts): CheckRecord[] {
  const records: CheckRecord[] = [];
  const passed = new Set<string>();
  for (const exchange of exchanges) {
    if (exchange.response === undefined) continue;
    for (const observer of observers) {
      for (const observation of observer.observe(exchange as Answered, line.edition)) {
        const { requirement, ok } = observation;
        if (ok && (exchange.confirmed !== true || passed.has(requirement))) continue;
        if (ok) passed.add(requirement);
        const { expected, actual } = observation;
        records.push({ requirement, passed: ok, expected, actual, exchange: exchange.number });
      }
    }
  }
  return records;
}

/** Leaves nothing behind, as far as the edition can; nothing here is judged or recorded. */
async function clear(clearings: readonly Clearing[], { line, target, clearingWire }: RunFacts): Promise<void> {
  if (target.throwaway === true) return;
  const caller = createCaller({ ...line, wire: clearingWire }, freshNonce);
  // The last one first: what belongs to an account goes before the account.
  for (const clearing of [...clearings].reverse()) await clearing(caller).catch(() => undefined);
}

function freshNonce(): string {
  return randomBytes(6).toString('base64url');
}

/** Bytes that depend on the text alone, so that a replay of a case sends the same keys. */
function hexStream(text: string): (bytes: number) => string {
  let count = 0;
  return (bytes) => {
    let hex = '';
    while (hex.length < bytes * 2) hex += createHash('sha256').update(`${text}/${count++}`).digest('hex');
    return hex.slice(0, bytes * 2);
  };
}
