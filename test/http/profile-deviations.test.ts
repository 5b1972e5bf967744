import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMockApp, type MockApp } from '../../mock-server/app.js';
import { deviationsOf } from '../../mock-server/deviations/all-deviations.js';
import { loadEdition } from '../../openapi/editions.js';
import { inOneCircumstance, inOtherForms, oneAfterAnother, pictured, subscribing } from './profile-further-journeys.js';
import { again, avatars, bystanders, gates, properties } from './profile-journeys.js';
import { afterwards, failures, inOneGo, inVain, narrowly, oddly, unusual } from './profile-later-journeys.js';
import { Probe, pictures } from './profile-probe.js';

const ORIGIN = 'http://profile.example.test';
const edition = loadEdition('profile-2020');
const deviations = deviationsOf(edition);

let app: MockApp;
let given: readonly Buffer[];
let port: number;
const server = createServer((message, response) => app.app(message, response));
beforeAll(async () => {
  app = createMockApp(ORIGIN, { edition: 'profile-2020' });
  app.world.clock.freeze();
  given = await pictures();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Each part by itself, so that most faults are seen after the first. */
const PARTS = [
  gates,
  properties,
  avatars,
  failures,
  bystanders,
  again,
  narrowly,
  unusual,
  afterwards,
  oddly,
  inOneGo,
  inVain,
  inOtherForms,
  pictured,
  subscribing,
  oneAfterAnother,
  inOneCircumstance,
];

async function transcript(part: (typeof PARTS)[number]): Promise<string> {
  app.panel.reset();
  app.world.clock.freeze();
  app.world.clock.set(1_600_000_000_000);
  for (const email of ['ann@example.test', 'ben@example.test']) app.panel.accounts.create({ email });
  const probe = new Probe(app, port, given);
  await part(probe);
  return probe.seen.join('\n');
}

/** The parts, the one first in which something showed last: faults of one file mostly show in the same. */
const order = [...PARTS];

async function shows(right: ReadonlyMap<(typeof PARTS)[number], string>): Promise<boolean> {
  for (const [place, part] of order.entries()) {
    if ((await transcript(part)) === right.get(part)) continue;
    order.unshift(...order.splice(place, 1));
    return true;
  }
  return false;
}

test('each deviation shows in what a client sees, and nothing of it stays', async () => {
  const right = new Map<(typeof PARTS)[number], string>();
  for (const part of PARTS) right.set(part, await transcript(part));
  const unseen: string[] = [];
  for (const deviation of deviations) {
    app.panel.deviations.apply([deviation]);
    if (!(await shows(right))) unseen.push(deviation.id);
  }
  app.panel.deviations.apply([]);
  expect(unseen).toEqual([]);
  expect(await shows(right)).toBe(false);
}, 180_000);

test('every requirement that can be tested has a deviation', () => {
  const violated = new Set(deviations.flatMap(({ violates }) => violates));
  const testable = edition.requirements.filter(({ untested }) => untested === undefined);
  expect(testable.map(({ id }) => id).filter((id) => !violated.has(id))).toEqual([]);
});
