/** Where a profile stands: its paths start at that folder. */
export interface ProfilePlace {
  /** Path as its user named it. */
  readonly file: string;
  readonly folder: string;
}

/** A profile that cannot be used. The message names the file, each place in it, and what to do. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}
