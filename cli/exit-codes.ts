/** What the program's exit codes mean, in the order in which they outrank each other. */
export const EXIT_CODES: readonly { readonly code: 0 | 1 | 2 | 3; readonly means: string; readonly todo: string }[] = [
  {
    code: 2,
    means: 'wrong usage or configuration',
    todo: 'The sentence on stderr names the option, file or key, and the nearest one that exists.',
  },
  {
    code: 1,
    means: 'a MUST is broken that is no known failure',
    todo: 'Open the page: each broken statement has the exchange that shows it; `replay` plays its case again.',
  },
  {
    code: 3,
    means:
      'the target could not be reached, the run limit was met, the run was interrupted, or the suite itself failed',
    todo: 'Nothing is said against the target: see that it runs, raise `--run-limit`, or tell us.',
  },
  {
    code: 1,
    means: 'too few MUSTs were checked, or the list of known failures has a stale, expired or unknown entry',
    todo: 'The verdict names the reason; give the profile another adapter, or mend the list.',
  },
  { code: 0, means: 'conformant', todo: '' },
];
