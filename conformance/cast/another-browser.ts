/** What tells one browser from another; connections and cookies are no more shared than these. */
export const ANOTHER_BROWSER = {
  'user-agent': 'Mozilla/5.0 (conformance; another browser)',
  'accept-language': 'de-AT',
} as const;
