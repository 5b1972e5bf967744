import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { examplesOf } from '../../conformance/targets/profile-examples.js';
import { DEFAULT_EDITION } from '../../mock-server/settings.js';
import { asEdition } from '../options.js';
import { UsageError } from '../usage-error.js';

/** `init`: writes a profile with a comment at every key. */
export function addInit(root: Command): void {
  root
    .command('init')
    .description('Write a commented profile of your server: fill it in, then "probe" it, then "run --target" it.')
    .argument('[file]', 'where to', 'my-server.yaml')
    .option('--edition <id>', 'the document to judge by', asEdition, DEFAULT_EDITION)
    .action(init);
}

function init(file: string, { edition }: { readonly edition: string }): void {
  if (existsSync(file)) throw new UsageError(`${file} is there already: choose another name or remove it`);
  try {
    writeFileSync(file, profileOf(edition), { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
  process.stderr.write(`${file} is written. Fill it in, then: fxa-conformance probe ${file}\n`);
}

const profileOf = (edition: string) => `# A server to be judged, and what you can offer besides its API.
# Every string may name environment variables: \${NAME}, or \${NAME:-default}. Keep secrets there.
# Paths start at the folder of this file. Unknown keys are refused.

name: my server
edition: ${edition}
baseUrl: http://127.0.0.1:9000
# What clients sign for, when a proxy stands in between:
# publicUrl: https://accounts.example.test
# Required for a server that is not on this machine; accounts are made on it and destroyed again:
# iOwnThisServer: true

# Where its mail can be read. Without it, nothing that is about mail is run. A mail may take 10 s, or patienceMs.
mailbox:
  absent: no mailbox yet
${examplesOf('mailbox')}

# Verified accounts, where nobody can read mail: without either, whatever needs a verified account is not run.
# Each case takes one that no other had, and it is destroyed afterwards: give accounts that nobody needs.
accounts: { absent: no verified accounts to give away }
${examplesOf('accounts')}
# accounts: [{ email: ann@example.test, password: '\${ANN_PASSWORD}' }]     # or authPW, 64 hex digits

# Each of these is described or absent; the reason stands in the report at what was not run.
# A command is a program and its first words. It runs in this folder, without a shell.
clock: { absent: the server has no test clock }
${examplesOf('clock')}
faults: { absent: no way to provoke faults }
${examplesOf('faults')}
customs: { absent: no way to make customs rule }
${examplesOf('customs')}
smsOutbox: { absent: no SMS outbox }
${examplesOf('smsOutbox')}
pushOutbox: { absent: no push outbox }
${examplesOf('pushOutbox')}
bearerTokens: { absent: no OAuth server }
${examplesOf('bearerTokens')}
cacheSecret: { absent: no secret of a profile server is given away }
# cacheSecret: { token: '\${CACHE_SECRET}' }                     # what opens DELETE /v1/cache/:uid
preVerifySigner: { absent: the server trusts no issuer of ours }
${examplesOf('preVerifySigner')}

# Sent with each request, shown in no report:
# headers: { x-access-key: '\${ACCESS_KEY}' }
# tls: { ca: my-ca.pem }
# knownFailing: my-server.known-failing.yaml

# Share of the MUSTs that has to be checked; below it the run is not conformant.
minimumChecked: 90%
pace: { concurrency: 8, timeoutMs: 10000, runLimitSeconds: 300, retries: 2 }   # and requestsPerSecond
`;
