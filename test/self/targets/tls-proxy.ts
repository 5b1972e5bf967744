import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A private CA and a certificate of it for this machine, as PEM files. */
export interface Certificates {
  readonly ca: string;
  readonly key: string;
  readonly certificate: string;
}

/** Makes certificates in a folder with openssl. */
export function makeCertificates(folder: string): Certificates {
  const at = (name: string) => join(folder, name);
  const openssl = (...words: readonly string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  const newKey = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...newKey, '-days', '2', '-subj', '/CN=private CA', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl('req', ...newKey, '-subj', '/CN=proxy', '-keyout', 'proxy.key', '-out', 'proxy.csr');
  writeFileSync(at('names.cnf'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n');
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names.cnf'];
  openssl('x509', '-req', '-days', '2', '-in', 'proxy.csr', ...by, '-out', 'proxy.pem');
  return { ca: at('ca.pem'), key: at('proxy.key'), certificate: at('proxy.pem') };
}

/** A running proxy. */
export interface TlsProxy {
  readonly url: string;
  readonly refused: () => number;
  close(): Promise<void>;
}

/** TLS in front, plain HTTP behind; who does not bring the access key gets a 403. */
export async function startTlsProxy(to: URL, { key, certificate }: Certificates, accessKey: string): Promise<TlsProxy> {
  let refused = 0;
  const server: Server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (incoming, outgoing) => {
      const { 'x-access-key': brought, ...headers } = incoming.headers;
      if (brought !== accessKey) {
        refused += 1;
        outgoing.writeHead(403).end();
        return;
      }
      const { method, url } = incoming;
      const onward = httpRequest({ host: to.hostname, port: to.port, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      // An answer that comes before a long body is over: the rest goes nowhere, and the next request can be read.
      outgoing.on('finish', () => {
        incoming.unpipe(onward).resume();
        if (!onward.writableFinished) onward.destroy();
      });
      incoming.pipe(onward);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
