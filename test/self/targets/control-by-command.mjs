// The program of an operator who has a mock: every adapter of a profile that is a command, over the mock's control port.
// Arguments: origin of the control port, file that keeps what was asked, name of the adapter, and the suite's words.
import { appendFileSync } from 'node:fs';

const [control, log, adapter, ...words] = process.argv.slice(2);
const [first, second, third] = words;

async function ask(method, path, body) {
  const response = await fetch(new URL(path, control), {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

async function print(answer) {
  process.stdout.write(`${JSON.stringify(await answer)}\n`);
}

const ADAPTERS = {
  clock: () => ask('POST', '/clock', first === 'advance' ? { advance: Number(second) * 1000 } : { set: Date.now() }),
  faults() {
    const { kind, feature } = JSON.parse(second);
    if (kind !== 'feature disabled') throw new Error(`this operator cannot provoke "${kind}"`);
    return ask('PUT', '/features', { disabled: first === 'provoke' ? [feature] : [] });
  },
  customs: () =>
    first === 'rule'
      ? ask('PUT', `/customs/${encodeURIComponent(second)}`, { ruling: third })
      : ask('DELETE', `/customs/${encodeURIComponent(second)}`),
  smsOutbox: () => print(ask('GET', `/sms/${encodeURIComponent(first)}`)),
  pushOutbox: () => print(ask('GET', `/push?callback=${encodeURIComponent(first)}`)),
  async bearerTokens() {
    const { token } = await ask('POST', '/bearer-tokens', { account: second, scopes: third.split(' ') });
    process.stdout.write(`${token}\n`);
  },
};

appendFileSync(log, `${JSON.stringify([adapter, ...words])}\n`);
await ADAPTERS[adapter]();
