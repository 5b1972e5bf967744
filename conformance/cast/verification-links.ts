import type { Mail } from '../targets/target.js';
import { inLink, linksOf } from './mailed-codes.js';

/** The links of a mail that verify something: those with a code; all of them where the code stands apart. */
export function verificationLinks(mail: Mail): readonly URL[] {
  const links = linksOf(mail);
  const withCode = links.filter((link) => inLink(link, 'code') !== undefined);
  return withCode.length === 0 ? links : withCode;
}

/** What the links hold, for a report: names alone, since the values include a code. */
export function parameterNames(links: readonly URL[]): string {
  const names = links.flatMap((link) => [...link.searchParams.keys()]);
  return names.length === 0 ? 'no parameters' : `the parameters ${[...new Set(names)].join(', ')}`;
}
