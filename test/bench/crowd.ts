import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../openapi/package-root.js';
import { startBuiltMock, startChild } from './child.js';
import type { Goal } from './goals.js';
import { type Contestant, type Course, race } from './race.js';
import { loginRequest, makeAccounts, statusRequest } from './requests.js';

/**
 * So often everything ends and is swept. The quietest counts: a long step of ours comes each time, one of the machine's
 * does not.
 */
const SWEEPS = 3;

/** What a mock with very many accounts costs, and how it compares with an empty one. */
export async function measureCrowd(count: number, course: Course): Promise<Goal[]> {
  const crowd = await startChild(join(packageRoot, 'test', 'bench', 'crowd.mjs'), [String(count)], 2);
  const empty = await startBuiltMock();
  try {
    const { bytesPerAccount } = await crowd.ask('crowd');
    const slow: Goal[] = [];
    for (const [name, make] of [
      ['account/login', loginRequest],
      ['session/status', statusRequest],
    ] as const) {
      const sides: Contestant[] = [];
      for (const child of [crowd, empty]) {
        const accounts = await makeAccounts(child.lastPort, 100, name.replace('/', '-'));
        const of = (index: number) => accounts[index % accounts.length] as (typeof accounts)[number];
        sides.push({ name, child, port: child.port, make: (index) => make(child.port, of(index)) });
      }
      const [full, none] = await race(sides, course);
      const measured = (full?.p50 ?? Number.NaN) / (none?.p50 ?? Number.NaN);
      slow.push({ says: `${name} with ${count} accounts, latency to an empty mock`, measured, unit: 'x', atMost: 1.5 });
    }
    const pauses: number[] = [];
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      await crowd.ask('age');
      await crowd.ask('memory');
      // After a full collection the engine sweeps its pages for a while, and the first to ask for memory waits for it.
      await pause(1000);
      pauses.push((await crowd.ask('renew')).longest);
    }
    const left = await crowd.ask('overdue');
    const says = `longest step while ${2 * count} expired records go`;
    return [
      { says: `bytes per account, of ${count}`, measured: bytesPerAccount, unit: 'bytes', atMost: 2048 },
      ...slow,
      { says, measured: Math.min(...pauses), unit: 'ms', atMost: 20 },
      { says: 'expired tokens that are left', measured: left.tokens, unit: 'tokens', atMost: 50_000 },
    ];
  } finally {
    await crowd.stop();
    await empty.stop();
  }
}
