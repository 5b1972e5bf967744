import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { createControlApp } from '../../mock-server/control/control-app.js';
import { createControlPanel } from '../../mock-server/control-panel.js';
import type { World } from '../../mock-server/world.js';
import { EMAIL, HOME, NOON, signUp, testCreation } from '../unit/mock-server/world-for-tests.js';

let world: World;
let app: Express;

beforeEach(() => {
  const { world: made, seams } = testCreation();
  world = made;
  app = createControlApp(createControlPanel(world, seams));
});
afterEach(() => world.clock.reset());

describe('mail', () => {
  test('is read by address or local part, oldest first, and at once when there is none', async () => {
    const { session } = signUp(world);
    world.verification.sendCode(session, {}, HOME);
    for (const user of [EMAIL, 'ann', 'ANN@EXAMPLE.TEST']) {
      const { body, status } = await request(app).get(`/mail/${encodeURIComponent(user)}`);
      expect([status, body]).toEqual([200, world.mail.read(user)]);
      expect(body).toHaveLength(2);
    }
    expect((await request(app).get('/mail/nobody')).body).toEqual([]);
  });

  test('is emptied', async () => {
    signUp(world);
    await request(app).delete('/mail/Ann').expect(200, {});
    expect(world.mail.read(EMAIL)).toEqual([]);
  });

  test('can be waited for, past mail to others', async () => {
    const waiting = request(app).get('/mail/ann?wait=5000');
    setTimeout(() => signUp(world, 'bob@example.test'), 20);
    setTimeout(() => signUp(world), 40);
    expect((await waiting).body).toEqual([expect.objectContaining({ to: [{ address: EMAIL, name: '' }] })]);
  });

  test('that never comes ends the wait with an empty list', async () => {
    expect((await request(app).get('/mail/ann?wait=30')).body).toEqual([]);
  });

  test.each([
    'wait=-1',
    'wait=soon',
    'wait=1.5',
    'wait=600001',
    'wait=1&wait=2',
    'wait=',
  ])('is not waited for by %s', async (query) => {
    const { status, body } = await request(app).get(`/mail/ann?${query}`);
    expect([status, body.message]).toEqual([400, expect.stringContaining('"wait"')]);
  });
});

describe('the clock', () => {
  test('is read, set, advanced, frozen and thawed', async () => {
    const iso = (ms: number) => new Date(ms).toISOString();
    await request(app)
      .get('/clock')
      .expect(200, { now: NOON, iso: iso(NOON), frozen: true });
    await request(app)
      .post('/clock')
      .send({ advance: 1500 })
      .expect(200, { now: NOON + 1500, iso: iso(NOON + 1500), frozen: true });
    await request(app)
      .post('/clock')
      .send({ set: 0, advance: 7, freeze: true })
      .expect(200, { now: 7, iso: iso(7), frozen: true });
    expect((await request(app).post('/clock').send({ freeze: false })).body.frozen).toBe(false);
  });

  test.each([
    [{ advence: 1 }, 'did you mean "advance"?'],
    [{ advance: '1' }, '"advance" must be a number, not "1"'],
    [{ freeze: 1 }, '"freeze" must be a boolean, not 1'],
    [{ advance: 0.5 }, 'whole milliseconds'],
    [{ set: -1 }, 'from the year 1970'],
    [{ set: 253_402_300_799_999, advance: 1 }, 'to the year 9999'],
    [{ constructor: 1 }, 'There is no "constructor"'],
    [[], 'must be a JSON object'],
  ])('refuses %j', async (body, message) => {
    const answer = await request(app).post('/clock').send(body);
    expect([answer.status, answer.body]).toEqual([400, { code: 400, message: expect.stringContaining(message) }]);
    expect(world.clock.now()).toBe(NOON);
  });
});

test('a reset forgets everything, returns to the time of day and starts the random stream again', async () => {
  const first = signUp(world);
  await request(app).post('/reset').expect(200, {});
  expect([world.store.accounts.size, world.store.tokens.size, world.mail.read(EMAIL).length]).toEqual([0, 0, 0]);
  expect(signUp(world).account.uid).toBe(first.account.uid);
  expect(Math.abs(world.clock.now() - Date.now())).toBeLessThan(5000);
  await request(app).post('/reset').send({ hard: true }).expect(400);
});

describe('a request that is mistaken', () => {
  test.each([
    ['a path', () => request(app).get('/clok'), 404, 'did you mean "GET /clock"?'],
    ['a method', () => request(app).put('/clock'), 404, 'PUT /clock'],
    ['JSON', () => request(app).post('/clock').set('content-type', 'application/json').send('{'), 400, 'JSON'],
    ['percent signs', () => request(app).get('/mail/%'), 400, 'decode'],
  ])('in %s is told so', async (_what, send, status, message) => {
    const answer = await send();
    expect([answer.status, answer.body]).toEqual([status, { code: status, message: expect.stringContaining(message) }]);
  });

  test('in its content-type is forgiven', async () => {
    await request(app)
      .post('/clock')
      .set('content-type', 'application/x-www-form-urlencoded')
      .send('{"advance":1}')
      .expect(200);
    expect(world.clock.now()).toBe(NOON + 1);
  });
});
