import express, { type Express } from 'express';
import { type AssembledMock, assembleMock } from './assemble-mock.js';
import { type MockSettings, withDefaults } from './settings.js';

/** A mock as an Express app, for tests and for servers that already have one. */
export interface MockApp extends Pick<AssembledMock, 'world' | 'seams' | 'panel'> {
  readonly app: Express;
}

/**
 * Mounts a mock in an Express app of its own. Whoever serves it says under which origin, because Hawk signs that.
 * @param publicUrl origin under which clients reach the app
 */
export function createMockApp(publicUrl: string, chosen: Partial<Omit<MockSettings, 'as'>> = {}): MockApp {
  const { world, seams, panel, listener } = assembleMock(
    withDefaults({ ...chosen, publicUrl }),
    () => new URL(publicUrl),
  );
  const app = express().disable('x-powered-by');
  app.use((request, response) => {
    // Express strips a mount path from `url`; what was signed is the whole target.
    request.url = request.originalUrl;
    listener(request, response);
  });
  return { app, world, seams, panel };
}
