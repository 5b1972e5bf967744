import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';

/** A server that answers everything in one way, whatever it is asked. */
export interface Liar {
  readonly url: URL;
  close(): Promise<void>;
}

/** Listens on a free loopback port. */
async function listening(server: Server | TcpServer): Promise<Liar> {
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket: { destroy(): void }) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Answers every request through the listener. */
export function liar(listener: RequestListener): Promise<Liar> {
  return listening(createServer(listener));
}

/** The same status, type and body for every request, which is read first. */
export function always(
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Liar> {
  return liar((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(status, {
        'content-type': contentType,
        timestamp: String(Math.floor(Date.now() / 1000)),
        ...headers,
      });
      response.end(body);
    });
  });
}

/** Accepts connections and says nothing. */
export function silent(): Promise<Liar> {
  return listening(createTcpServer((socket) => socket.resume()));
}

/** Closes each connection at the first byte. */
export function hangsUp(): Promise<Liar> {
  return listening(createTcpServer((socket) => socket.once('data', () => socket.destroy())));
}

/** A port nothing listens on: it was free a moment ago. */
export async function nobody(): Promise<URL> {
  const server = await listening(createTcpServer());
  await server.close();
  return server.url;
}
