import type { BearerTokenRow } from '../../domain/rows.js';

/** The token that the pipeline found; each of these operations takes nothing else. */
export function uidOf({ bearer }: { readonly bearer?: BearerTokenRow }): string {
  return bearer?.uid ?? '';
}
