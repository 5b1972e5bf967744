import type { ErrorObject } from 'ajv/dist/2020.js';
import { suggestion } from '../../openapi/nearest.js';

/** The parts of a schema that help to word an error. */
interface Node {
  readonly properties?: Readonly<Record<string, { readonly const?: string }>>;
  readonly oneOf?: readonly Node[];
  readonly description?: string;
}

/** What is wrong with a profile, one sentence for each place: where, what, and what to do. Values are not repeated. */
export function problemsOf(errors: readonly ErrorObject[]): string[] {
  // "if" only says that a branch failed, whose own errors are there; a wrong header name is reported by both keywords.
  const telling = errors.filter(({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined);
  return [...new Set(telling.map((error) => `${placeOf(error)}: ${sentenceOf(error)}`))];
}

function placeOf({ instancePath }: ErrorObject): string {
  const path = instancePath
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((all, part) => (/^\d+$/.test(part) ? `${all}[${part}]` : all === '' ? part : `${all}.${part}`), '');
  return path === '' ? 'the profile' : path;
}

function sentenceOf(error: ErrorObject): string {
  const { keyword, message = 'is wrong' } = error;
  const params = error.params as Readonly<Record<string, string>>;
  const node = (error.parentSchema ?? {}) as Node;
  switch (keyword) {
    case 'additionalProperties': {
      const key = params.additionalProperty ?? '';
      return `there is no key "${key}" here; ${suggestion(key, Object.keys(node.properties ?? {}))}`;
    }
    case 'required':
      return params.missingProperty === 'kind'
        ? `"kind" is missing; write one of ${kindsOf(node).join(', ')}, or { absent: <why> }`
        : `"${params.missingProperty}" is missing; add it`;
    case 'discriminator': {
      const kinds = kindsOf(node);
      const { tagValue } = params;
      return typeof tagValue === 'string'
        ? `there is no kind "${tagValue}"; ${suggestion(tagValue, kinds)}`
        : `"kind" has to be one of ${kinds.join(', ')}`;
    }
    case 'propertyNames':
      return `the header "${params.propertyName}" is the suite's own or no header name; take it out`;
    case 'minProperties':
      return `it says nothing yet; give ${Object.keys(node.properties ?? {})
        .filter((key) => key !== 'kind')
        .join(' or ')}`;
    case 'not':
      return node.description ?? `it ${message}`;
    case 'pattern':
      return `it has to match ${params.pattern}${node.description === undefined ? '' : ` (${node.description})`}`;
    default:
      return `it ${message}`;
  }
}

function kindsOf({ oneOf = [], properties }: Node): string[] {
  const own = properties?.kind?.const;
  return own === undefined ? oneOf.flatMap((branch) => branch.properties?.kind?.const ?? []) : [own];
}
