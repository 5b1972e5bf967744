import type { Report } from '../../model.js';

/** Text that is already HTML. Only `html` makes it, so everything else in a page is escaped. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: `false` and `undefined` leave nothing, arrays are joined. */
export type Part = Markup | string | number | false | undefined | readonly Part[];

/** A template of HTML. Every interpolated text is escaped, for elements and quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, piece, index) => text + written(parts[index - 1]) + piece));
}

/** Escapes a text for HTML elements and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * The address of a public document, if it is one: a report is a file that travels, so a link of any other scheme in it
 * would be a script that runs on a reader's click.
 */
export function documentAddress(link: string): string | undefined {
  return /^https?:\/\//i.test(link) ? link : undefined;
}

/** The in-page link to a requirement: ids hold `[` and `]`, which a fragment must not. */
export function fragmentOf(id: string): string {
  return `#${encodeURIComponent(id).replaceAll('%2F', '/')}`;
}

/**
 * The data of the page's script: every case on a line of its own, and for each requirement, in report order, the places
 * of its cases in that list (a response requirement is checked by nearly every case: ids would be megabytes). The id of
 * a case without record stays an id.
 */
export function storiesJson(report: Report): string {
  const places = new Map(report.cases.map((record, place) => [record.id, place]));
  const rows = report.requirements.map((row) => row.cases.map((id) => places.get(id) ?? id));
  const lines = (values: readonly unknown[]) => values.map((value) => inScript(value)).join(',\n');
  return `{"origin":${inScript(report.target.url)},"rows":[\n${lines(rows)}\n],"cases":[\n${lines(report.cases)}\n]}`;
}

/** JSON for a script element: without `<` neither `</script>` nor `<!--` can end or change it. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.toString();
  if (Array.isArray(part)) return part.map((one) => written(one)).join('');
  return escapeHtml(String(part));
}
