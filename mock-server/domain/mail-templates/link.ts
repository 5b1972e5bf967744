import type { LinkParameters } from './letter.js';

/** Names and values in the order they are to stand; those without a value are left out. */
export type Pairs = readonly (readonly [name: string, value: string | undefined])[];

/**
 * A link to a page of the content server.
 * @param fragment what the page is to know and no server is to see
 */
export function contentLink(contentUrl: string, page: string, query: Pairs, fragment: Pairs = []): string {
  const base = contentUrl.replace(/\/+$/, '');
  const search = encoded(query);
  const hash = encoded(fragment);
  return `${base}/${page}${search === '' ? '' : `?${search}`}${hash === '' ? '' : `#${hash}`}`;
}

/** The parameters that the documents want in a link's query, in the deployed servers' order. */
export function linkPairs({ service, redirectTo, resume }: LinkParameters): Pairs {
  return [
    ['service', service],
    ['redirectTo', redirectTo],
    ['resume', resume],
  ];
}

function encoded(pairs: Pairs): string {
  const given = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
}
