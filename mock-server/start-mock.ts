import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assembleMock } from './assemble-mock.js';
import type { ControlPanel } from './control-panel.js';
import type { Deviation } from './deviation.js';
import { answerClientError } from './http/client-error.js';
import type { Listener } from './http/pipeline.js';
import { type MockSettings, withDefaults } from './settings.js';
import { startSmtpRelay } from './smtp-relay.js';
import type { World } from './world.js';

/** A running mock: everything that its control port gives over HTTP, and the world behind it. */
export interface Mock extends ControlPanel {
  /** Origin of the protocol, `http://127.0.0.1:9000`. */
  readonly url: string;
  /** Origin of the control port; undefined without one. */
  readonly controlUrl?: string;
  /** Clock, store, mail and everything else, for tests that run in the same process. */
  readonly world: World;
  /** Switches deviations: the given ones are on, all others off. */
  deviate(deviations: readonly Deviation[]): void;
  /** Stops listening and ends open connections. */
  stop(): Promise<void>;
}

/**
 * Starts a mock on loopback.
 * @throws Error when the port is taken, or in production: a mock guards nothing
 */
export async function startMock(chosen: Partial<MockSettings> = {}): Promise<Mock> {
  if (process.env.NODE_ENV === 'production')
    throw new Error('This is a mock server: it refuses to run with NODE_ENV=production');
  const settings = withDefaults(chosen);
  let origin = settings.publicUrl === undefined ? undefined : new URL(settings.publicUrl);
  const { world, panel, listener } = assembleMock(settings, () => origin ?? new URL('http://127.0.0.1'));
  const relay = settings.smtp === undefined ? undefined : startSmtpRelay(world, settings.smtp);
  const server = protocolServer(listener, world);
  const url = await listen(server, settings.host, settings.port);
  origin ??= new URL(url);
  const control = await startControl(panel, settings).catch(async (error: unknown) => {
    await close(server);
    throw error;
  });
  return {
    ...panel,
    url,
    ...(control === undefined ? {} : { controlUrl: control.url }),
    world,
    deviate: (deviations) => panel.deviations.apply(deviations),
    async stop() {
      await Promise.all([close(server), ...(control === undefined ? [] : [close(control.server)])]);
      await relay?.stop();
    },
  };
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
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is in use; choose another one`) : error);
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
