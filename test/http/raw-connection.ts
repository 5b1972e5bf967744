import { connect, type Socket } from 'node:net';

/** What came back on a connection until it ended. */
export interface RawAnswer {
  /** Statuses of every response, in order. */
  readonly statuses: readonly number[];
  readonly text: string;
}

/** Sends bytes as they are and reads until the other side hangs up; `after` may go on writing. */
export function sendRaw(url: string, bytes: string | Buffer, after?: (socket: Socket) => void): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
      after?.(socket);
    });
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)), text });
    });
  });
}

/** A request with a body, after which the connection is to be closed. */
export function post(path: string, body: string | Buffer, headers: readonly string[] = []): Buffer {
  const bytes = Buffer.from(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: mock',
    'Connection: close',
    'Content-Type: application/json',
    ...headers,
    ...(headers.some((line) => /^(?:content-length|transfer-encoding)/i.test(line))
      ? []
      : [`Content-Length: ${bytes.length}`]),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes]);
}

/** The errno of the last response's body. */
export function errnoIn({ text }: RawAnswer): number | undefined {
  const found = /"errno":(\d+)/g.exec(text.slice(text.lastIndexOf('HTTP/1.1')))?.[1];
  return found === undefined ? undefined : Number(found);
}
