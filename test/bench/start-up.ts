import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../openapi/package-root.js';
import { timeToFirstAnswer } from './child.js';
import type { Goal } from './goals.js';
import { median } from './race.js';

interface Built {
  startMock(): Promise<{ stop(): Promise<void> }>;
}

/** How long a mock takes to be there: as a program, and inside a process that had one before. */
export async function measureStartUp(times: number): Promise<Goal[]> {
  const programs: number[] = [];
  for (let time = 0; time < times; time += 1) programs.push(await timeToFirstAnswer());
  const file = join(packageRoot, 'dist', 'mock-server', 'start-mock.js');
  const { startMock } = (await import(pathToFileURL(file).href)) as Built;
  await (await startMock()).stop();
  const later: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    const mock = await startMock();
    later.push(performance.now() - begun);
    await mock.stop();
  }
  return [
    { says: 'first answer after the start of the program', measured: median(programs), unit: 'ms', atMost: 300 },
    { says: 'startMock() after the first', measured: median(later), unit: 'ms', atMost: 15 },
  ];
}
