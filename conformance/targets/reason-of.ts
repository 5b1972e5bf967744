/** What kept a request of `fetch` from its answer: its message alone would be "fetch failed". */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  const { code, message: behind } = (cause ?? {}) as { readonly code?: string; readonly message?: string };
  // Where several addresses were tried, the error behind has a code and no message.
  const further = behind === undefined || behind === '' ? code : behind;
  return further === undefined ? message : `${message} (${further})`;
}
