import type { FailureName } from '../domain/domain-error.js';

/** How an edition family words one failure on the wire. */
export interface ErrorRow {
  readonly errno: number;
  readonly status: number;
  readonly error: string;
  readonly message: string;
}

/** Failures that every server can run into. */
type CommonFailure = 'Unexpected' | 'UnknownRoute';

/** The failures that an edition knows. What it has no row for it never meets; if it does, that is a fault of ours. */
export type ErrorTable = Readonly<Partial<Record<FailureName, ErrorRow>> & Record<CommonFailure, ErrorRow>>;
