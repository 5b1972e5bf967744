import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Answer, RequestContext } from '../../mock-server/http/context.js';
import type { Wraps } from '../../mock-server/seams.js';
import type { World } from '../../mock-server/world.js';
import { packageRoot } from '../../openapi/package-root.js';

interface PrismOperation {
  readonly method: string;
  /** Without the path of the server. */
  readonly path: string;
  readonly servers: readonly { readonly url: string }[];
}

type Validation =
  | { readonly _tag: 'Left'; readonly left: readonly { readonly message: string; readonly path?: string[] }[] }
  | { readonly _tag: 'Right' };

interface Element {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

// Both packages are CommonJS without type declarations that Node's module resolution finds.
const require = createRequire(import.meta.url);
const { getHttpOperationsFromSpec } = require('@stoplight/prism-cli/dist/operations') as {
  getHttpOperationsFromSpec(file: string): Promise<PrismOperation[]>;
};
const { validateOutput } = require('@stoplight/prism-http/dist/validator') as {
  validateOutput(input: { resource: PrismOperation; element: Element }): Validation;
};

/** What Prism thinks of the answers of one mock. */
export interface Opinion {
  /** One line for each answer that Prism finds fault with. */
  readonly faults: readonly string[];
  /** How many answers were looked at, by operationId, then by status and media type: `200 application/json`. */
  readonly seen: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The operations that Prism read from the document. */
  readonly operations: number;
  /** The wrap that has Prism look at everything a mock answers in its edition, streams included once they have ended. */
  readonly wrap: Wraps;
}

/** How an operation is found by what it is asked with: `get /v1/account/keys`. */
function routeOf({ method, path, servers }: PrismOperation): string {
  const [server] = servers;
  const base = new URL(server?.url ?? 'http://localhost').pathname.replace(/\/$/, '');
  return `${method} ${base}${path}`;
}

/** The JSON that the messages of an event stream carry; what is no JSON stays text. */
function entriesOf(events: string): unknown[] {
  return events
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => {
      const data = event.replace(/^data: /, '');
      try {
        return JSON.parse(data) as unknown;
      } catch {
        return data;
      }
    });
}

/** Prism's reading of an edition's document, about to judge. @throws what Prism finds wrong with the document */
export async function prismOpinion(editionId: string): Promise<Opinion> {
  const operations = await getHttpOperationsFromSpec(join(packageRoot, 'openapi', `${editionId}.yaml`));
  const byRoute = new Map(operations.map((operation) => [routeOf(operation), operation]));
  const seen = new Map<string, Map<string, number>>();
  const faults: string[] = [];

  function look(world: World, { operation, headers: asked }: RequestContext, answer: Answer): void {
    const resource = byRoute.get(`${operation.method.toLowerCase()} ${operation.path}`);
    if (resource === undefined) {
      faults.push(`${operation.id}: Prism knows no ${operation.method} ${operation.path}`);
      return;
    }
    const headers = { ...world.answers.standingHeaders(asked, answer), ...answer.headers };
    const type = headers['content-type']?.split(';', 1)[0] ?? '';
    const verdict = validateOutput({
      resource,
      element: { statusCode: answer.status, headers, body: answer.raw ?? answer.body },
    });
    const kinds = seen.get(operation.id) ?? new Map<string, number>();
    const kind = `${answer.status} ${type}`;
    seen.set(operation.id, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    if (verdict._tag === 'Left')
      faults.push(`${operation.id} ${answer.status}: ${verdict.left.map(({ message }) => message).join(', ')}`);
  }

  /** The stream as it is; Prism sees what of it was sent as soon as nothing more will be. */
  function watched(world: World, request: RequestContext, answer: Answer): Answer {
    const { stream, ...rest } = answer;
    if (stream === undefined) return answer;
    return {
      ...answer,
      async *stream(ended) {
        const pieces: string[] = [];
        try {
          for await (const piece of stream(ended)) {
            pieces.push(piece.toString());
            yield piece;
          }
        } finally {
          const events = pieces.join('');
          look(world, request, { ...rest, raw: events });
          // For Prism a stream is text. Each entry is what the same question is answered at once (line 760 of auth-2013).
          for (const body of entriesOf(events)) look(world, request, { ...rest, body, headers: {} });
        }
      },
    };
  }

  return {
    faults,
    seen,
    operations: operations.length,
    wrap: {
      // The last thing that becomes of an answer before it is written.
      'faults.after': (next, world) => async (exchange, due) => {
        const answer = await next(exchange, due);
        if (answer.stream !== undefined) return watched(world, exchange.request, answer);
        look(world, exchange.request, answer);
        return answer;
      },
    },
  };
}
