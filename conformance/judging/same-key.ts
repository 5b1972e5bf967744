/**
 * Whether the public-key of a certificate is the one that was given, as BrowserID writes keys. RSA numbers are decimal
 * and those of DSA hex; a server may write them anew, so that their values count.
 */
export function isThatKey(found: unknown, given: Readonly<Record<string, string>>): boolean {
  const { algorithm, ...numbers } = given;
  const claim = (found ?? {}) as Readonly<Record<string, unknown>>;
  const prefix = algorithm === 'DS' ? '0x' : '';
  const sameNumber = ([name, value]: [string, string]) => {
    const written = claim[name];
    if (typeof written !== 'string' || !/^[0-9a-f]+$/i.test(written)) return false;
    if (written.toLowerCase() === value.toLowerCase()) return true;
    return (prefix !== '' || /^\d+$/.test(written)) && BigInt(`${prefix}${written}`) === BigInt(`${prefix}${value}`);
  };
  return claim.algorithm === algorithm && Object.entries(numbers).every(sameNumber);
}
