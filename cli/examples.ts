/** An example of a command: the words after its name, and what they bring about. */
export interface Example {
  readonly words: string;
  readonly does: string;
}

/** Examples by command, as `--help` shows them. A test parses each: none may name an option that is not there. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  run: [
    { words: '', does: 'judge the mock in this process by auth-2017' },
    {
      words: '--url http://127.0.0.1:9000 --mailbox http://127.0.0.1:9001 --mail-domain example.test',
      does: 'judge a server on this machine whose mail can be read',
    },
    {
      words: '--target my-server.yaml --known-failing known.yaml',
      does: 'judge the server of a profile in a pipeline',
    },
    {
      words: "--edition auth-2017 --only 'account-keys/*' --bail",
      does: 'only what is said of account/keys, up to the first broken MUST',
    },
  ],
  mock: [
    { words: '', does: 'auth-2017 on port 9000, its control port on 9001' },
    { words: '--edition auth-2017,profile-2020 --port 9000,1111', does: 'two servers over the same accounts' },
    {
      words: '--violate account-keys/token-single-use-after-success',
      does: 'a server that breaks a rule, to see how a client copes',
    },
    { words: '--port 0 --control-port 0 --seed mine', does: 'on free ports; the same tokens and codes every time' },
  ],
  list: [
    { words: '--edition auth-2015', does: 'every requirement of a document, and whether it is checked' },
    { words: '--coverage', does: 'what the suite accounts for of each document' },
    { words: '--deviations', does: 'what a mock can be told to do wrong' },
  ],
  explain: [
    { words: 'account-keys/token-single-use-after-success', does: 'its words, lines, cases and faults' },
    { words: 'account-create/errno-101 --edition auth-2013', does: 'the same of a statement of another document' },
  ],
  report: [
    { words: 'journal.ndjson', does: 'the verdict table of a run, also of one that was killed' },
    { words: 'journal.ndjson --format markdown', does: 'the same for a pipeline’s summary' },
    { words: '- --format junit < journal.ndjson', does: 'from stdin, for test reports' },
  ],
  compare: [
    { words: 'before.json after.json', does: 'what the target changed, apart from what the suite changed' },
    { words: 'before.json after.json --json', does: 'the same for programs' },
  ],
  replay: [
    { words: 'report.json account/keys-token-is-single-use', does: 'one case again, with the seed of its run' },
    {
      words: 'report.json account/keys-token-is-single-use --target my-server.yaml',
      does: 'the same, against the server of a profile',
    },
  ],
  probe: [
    { words: 'my-server.yaml', does: 'try all that a profile names, before a run' },
    { words: 'my-server.yaml --wait', does: 'the same for a run that lets real time pass' },
  ],
  init: [
    { words: '', does: 'write my-server.yaml, with a comment at every key' },
    { words: 'staging.yaml', does: 'the same under another name' },
  ],
  prove: [
    { words: '', does: 'break each requirement of auth-2017 and see a check of it fail' },
    { words: "--edition all --only 'account-keys/*'", does: 'only faults in account/keys, in every edition' },
  ],
};

/** The examples of a command as its help shows them; empty for one without. */
export function examplesOf(program: string, command: string): string {
  const lines = (EXAMPLES[command] ?? []).flatMap(({ words, does }) => [
    `  $ ${[program, command, words].filter((part) => part !== '').join(' ')}`,
    `      ${does}`,
  ]);
  return lines.length === 0 ? '' : ['', 'Examples:', ...lines].join('\n');
}
