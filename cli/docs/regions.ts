import { suggestion } from '../../openapi/nearest.js';

/** What stands in the marked places of documents, by the name of the place: made when it is asked for. */
export type Regions = Readonly<Record<string, () => string | Promise<string>>>;

/** `<!-- generated: name -->`, anything, `<!-- end -->`; each mark has its line to itself. */
const REGION = /^<!-- generated: (.+) -->\n[\s\S]*?^<!-- end -->$/gm;

/** The names of the marked places of a text, in their order. */
export function regionsIn(text: string): string[] {
  return [...text.matchAll(REGION)].map(([, name = '']) => name);
}

/**
 * A text with its marked places made new and everything else as it is.
 * @throws Error for a place that nothing is known for, naming the nearest known one
 */
export async function withRegions(text: string, regions: Regions): Promise<string> {
  let filled = '';
  let from = 0;
  for (const found of text.matchAll(REGION)) {
    const [whole, name = ''] = found;
    const make = Object.hasOwn(regions, name) ? regions[name] : undefined;
    if (make === undefined)
      throw new Error(`Nothing is generated as "${name}"; ${suggestion(name, Object.keys(regions))}`);
    filled += `${text.slice(from, found.index)}<!-- generated: ${name} -->\n${(await make()).trim()}\n<!-- end -->`;
    from = found.index + whole.length;
  }
  return filled + text.slice(from);
}
