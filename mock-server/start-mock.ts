import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { assembleMock } from './assemble-mock.js';
import type { ControlPanel } from './control-panel.js';
import type { Deviation } from './deviation.js';
import { answerClientError } from './http/client-error.js';
import type { Listener } from './http/pipeline.js';
import { placesOf } from './places.js';
import { editionsOf, type MockSettings, withDefaults } from './settings.js';
import { startSmtpRelay } from './smtp-relay.js';
import type { World } from './world.js';

/** A running mock: everything that its control port gives over HTTP, and the world behind it. */
export interface Mock extends ControlPanel {
  /** Origin of the protocol, `http://127.0.0.1:9000`; of the first edition where the mock speaks several. */
  readonly url: string;
  /** The same of every edition that the mock speaks, by its id. */
  readonly urls: Readonly<Record<string, string>>;
  /** Origin of the control port; undefined without one. */
  readonly controlUrl?: string;
  /** Clock, store, mail and everything else, for tests that run in the same process. */
  readonly world: World;
  /** The same for every edition; clock, store and outboxes are one and the same. */
  readonly worlds: Readonly<Record<string, World>>;
  /** Switches deviations: the given ones are on, all others off. */
  deviate(deviations: readonly Deviation[]): void;
  /** Stops listening and ends open connections. */
  stop(): Promise<void>;
  /** The same at the end of a block that says `await using mock = await startMock()`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a mock on loopback.
 * @throws Error when the port is taken, or in production: a mock guards nothing
 */
export async function startMock(chosen: Partial<MockSettings> = {}): Promise<Mock> {
  if (process.env.NODE_ENV === 'production')
    throw new Error('This is a mock server: it refuses to run with NODE_ENV=production');
  const { settings, standing } = await planOf(chosen);
  const places = placesOf(settings);
  const mock = assembleMock(settings, (place) => places[place]?.origin ?? new URL('http://127.0.0.1'), standing);
  const { world, panel } = mock;
  const relay = settings.smtp === undefined ? undefined : startSmtpRelay(world, settings.smtp);
  const servers: Server[] = [];
  const stop = async () => {
    await endStreams(world);
    await Promise.all(servers.map(close));
    await relay?.stop();
  };
  try {
    for (const [index, { listener, world: each }] of [mock, ...mock.others].entries()) {
      const server = protocolServer(listener, each);
      servers.push(server);
      places[index]?.found(await listen(server, settings.host, places[index].port));
    }
    const control = await startControl(panel, settings);
    if (control !== undefined) servers.push(control.server);
    return {
      ...panel,
      url: places[0].url,
      urls: Object.fromEntries(places.map(({ edition, url }) => [edition, url])),
      ...(control === undefined ? {} : { controlUrl: control.url }),
      world,
      worlds: Object.fromEntries([mock, ...mock.others].map((each) => [each.world.edition.id, each.world])),
      deviate: (deviations) => panel.deviations.apply(deviations),
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a mock is to be, and by edition the deviations that make it so. */
interface Plan {
  readonly settings: MockSettings;
  readonly standing?: (editionId: string) => readonly Deviation[];
}

/** Deviations are many files, which load for those mocks that are to be something else than what the document says. */
async function planOf(chosen: Partial<MockSettings>): Promise<Plan> {
  const settings = withDefaults(chosen);
  if (settings.as === undefined) return { settings };
  const { deployedDeviations, deployedSettings } = await import('./editions/as-deployed.js');
  const ids = editionsOf(settings);
  const standing = new Map(ids.map((id) => [id, deployedDeviations(id)]));
  return {
    settings: withDefaults(chosen, deployedSettings(ids)),
    standing: (id) => standing.get(id) ?? [],
  };
}

/** Lets event streams end as such: a connection that is torn down looks like a fault to whoever listens. */
async function endStreams({ watches }: World): Promise<void> {
  if (watches.count() === 0) return;
  watches.close();
  await setImmediate();
}

/** A `node:http` server that no client can keep busy: there is a time for the headers and one for a request. */
function protocolServer(listener: Listener, world: World): Server {
  const { headersTimeoutMs, requestTimeoutMs } = world.settings;
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(2000, headersTimeoutMs, requestTimeoutMs),
    },
    listener,
  );
  server.on('clientError', (error, socket) => answerClientError(world, error, socket));
  return server;
}

/** The control port has Express behind it, which loads with the first request to it: nobody waits for it before. */
async function startControl(
  panel: ControlPanel,
  { controlPort, host }: MockSettings,
): Promise<{ server: Server; url: string } | undefined> {
  if (controlPort === null) return undefined;
  let app: Promise<Listener> | undefined;
  const server = createServer((message, response) => {
    app ??= import('./control/control-app.js').then(({ createControlApp }) => createControlApp(panel));
    app.then((serve) => serve(message, response)).catch((error: unknown) => response.destroy(error as Error));
  });
  return { server, url: await listen(server, host, controlPort) };
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${host} is in use; choose another one`;
      const other = `The mock cannot listen on ${host}, port ${port}: ${error.message}; choose another host or port`;
      reject(new Error(error.code === 'EADDRINUSE' ? taken : other));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${name}:${address.port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
