import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Liar, liar } from './lying-servers.js';

/** What a proxy does with an answer that is ready: write it, alter it or lose it. */
export type Relay = (answer: { response: ServerResponse; upstream: IncomingMessage; body: Buffer }) => void;

/** A proxy before a server; `spoils` decides for each request whether it is lost before it gets there. */
export async function proxyBefore(url: string, relay: Relay, spoils: () => boolean = () => false): Promise<Liar> {
  // Idle connections are given up before the server closes them, lest a request be lost that nobody meant to lose.
  const agent = new Agent({ keepAlive: true, timeout: 2_000 });
  const { hostname, port } = new URL(url);
  const proxy = await liar((incoming, response) => {
    if (spoils()) {
      incoming.socket.destroy();
      return;
    }
    const { method, url: path, headers } = incoming;
    const outgoing = request({ agent, hostname, port, method, path, headers, insecureHTTPParser: true }, (upstream) => {
      const chunks: Buffer[] = [];
      upstream.on('data', (chunk: Buffer) => chunks.push(chunk));
      upstream.on('end', () => relay({ response, upstream, body: Buffer.concat(chunks) }));
    });
    outgoing.on('error', () => response.destroy());
    // The whole body first: a server that answers before it has read one would leave a pipe stuck half way.
    const sent: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => sent.push(chunk));
    incoming.on('end', () => outgoing.end(Buffer.concat(sent)));
    incoming.on('error', () => outgoing.destroy());
  });
  return {
    url: proxy.url,
    async close() {
      agent.destroy();
      await proxy.close();
    },
  };
}

function headersOf({ headers }: IncomingMessage, length: number): Record<string, string | string[]> {
  const { 'transfer-encoding': _coding, connection: _connection, trailer: _trailer, ...rest } = headers;
  return { ...(rest as Record<string, string>), 'content-length': String(length) };
}

/** Passes an answer on as it is. */
export const faithfully: Relay = ({ response, upstream, body }) => {
  response.writeHead(upstream.statusCode ?? 500, headersOf(upstream, body.length));
  response.end(body);
};

/** Passes the status and headers on, and no body. */
export const withoutBody: Relay = ({ response, upstream }) => {
  response.writeHead(upstream.statusCode ?? 500, headersOf(upstream, 0));
  response.end();
};

/** Announces the whole body, sends half of it and hangs up. */
export const cutInHalf: Relay = ({ response, upstream, body }) => {
  response.writeHead(upstream.statusCode ?? 500, headersOf(upstream, body.length));
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

/** Sends half of each body and says that this is all. */
export const halfForWhole: Relay = ({ response, upstream, body }) => {
  const half = body.subarray(0, body.length / 2);
  response.writeHead(upstream.statusCode ?? 500, headersOf(upstream, half.length));
  response.end(half);
};

/** Passes an answer on after so many milliseconds. */
export function after(ms: number): Relay {
  return (answer) => setTimeout(() => faithfully(answer), ms);
}
