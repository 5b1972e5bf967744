import type { Report } from './model.js';

/** What a place to print on allows; a reporter whose output is a file has no use for it. */
export interface RenderOptions {
  /** Columns available; a reporter that wraps its lines assumes 100 without it. */
  readonly width?: number;
  /** Colours on or off; without it the environment decides (NO_COLOR, FORCE_COLOR, whether stdout is a terminal). */
  readonly colour?: boolean;
}

/** One way to show a report: a pure function of the report, and where its text belongs. */
export interface Reporter {
  /** The name a user chooses it by. */
  readonly format: string;
  /** Name of the file inside the folder of results; null for what is only printed. */
  readonly file: string | null;
  render(report: Report, options?: RenderOptions): string;
}

/** Declares the default export of a file in `reporters/`. */
export function reporter(definition: Reporter): Reporter {
  return definition;
}
