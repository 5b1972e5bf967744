/** The level of a statement, in the sense of RFC 2119: what breaking it costs. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** An inclusive range of lines in an edition's document, counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** What a requirement is about; ledger rows are always `prose`. */
export type RequirementKind = 'prose' | 'errno' | 'param' | 'response' | 'auth' | 'table' | 'flow';

/** One statement that a server can keep or break: the spine of the project hangs on its id. */
export interface Requirement {
  readonly id: string;
  /** operationId, or `*` for statements about the whole API. */
  readonly operation: string;
  readonly kind: RequirementKind;
  readonly level: Level;
  /** The statement in our words. */
  readonly says: string;
  readonly lines: readonly LineRange[];
  /** Title of the document's section that the first line stands in. */
  readonly section: string;
  /** Public address of the first line range. */
  readonly link: string;
  /** Why no check can decide it; absent where one can. */
  readonly untested?: string;
  /** How a contradiction or gap of the document is read. */
  readonly reading?: string;
  /** For requirements no document states: where they come from. */
  readonly source?: string;
  /** For `errno` and `table`: the number. */
  readonly errno?: number;
  /** For `errno` and `table`: every status that one of the document's statements allows; empty means any. */
  readonly statuses?: readonly number[];
  /** For `param`: which parameter and which schema keyword. */
  readonly param?: ParamFacts;
  /** For `response`: the status key of the OpenAPI document and the path inside the body ('' is the body). */
  readonly response?: { readonly status: string; readonly path: string };
}

/** Where a parameter travels. */
export type ParamPlace = 'path' | 'query' | 'body';

/** The schema keyword that a derived parameter requirement stands for. */
export interface ParamFacts {
  readonly in: ParamPlace;
  /** Dotted path inside the query or body, `publicKey.n`; the variable's name in a path. */
  readonly path: string;
  readonly keyword: string;
}

/** An error that the section of an operation lists. */
export interface ListedError {
  readonly errno: number;
  readonly status: number;
  readonly lines: readonly LineRange[];
}

/** One thing that is wrong with a request, whatever it asks for, and that a number of the error table can stand for. */
export type RequestFault =
  | 'bad-signature'
  | 'bad-token'
  | 'stale-timestamp'
  | 'replayed-nonce'
  | 'bad-json'
  | 'bad-parameter'
  | 'missing-parameter'
  | 'no-length'
  | 'too-large';

/** A row of the overview's error table. */
export interface ErrorTableRow {
  readonly errno: number;
  /** `any` for 999. */
  readonly status: number | 'any';
  readonly lines: readonly LineRange[];
  readonly says: string;
  /** The fault of any request that the number stands for; absent where it is about what was asked. */
  readonly fault?: RequestFault;
  /** Additional response parameters the document names for this error. */
  readonly extra?: readonly string[];
  readonly extraLines?: readonly LineRange[];
  /** The document marks the row as no longer used. */
  readonly retired?: boolean;
}

/** JSON Schema as it stands in an OpenAPI 3.1 document, with our `x-` annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** The kinds of credential an operation can ask for: a scheme name of the OpenAPI document. */
export type SecurityScheme = string;

/** An operation as the edition's OpenAPI document describes it, references resolved. */
export interface Operation {
  readonly id: string;
  /** The operationId in kebab case: the first half of its requirement ids. */
  readonly kebab: string;
  readonly method: string;
  /** Path with the server's base, `/v1/account/login`; a variable stands in braces, `/v1/avatar/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly lines: LineRange;
  /** Title of its section in the document. */
  readonly section: string;
  /** Public address of its section's heading. */
  readonly link: string;
  /** Alternatives, any of which is enough; empty for unsigned operations. */
  readonly security: readonly SecurityScheme[];
  /** OAuth scopes: alternatives, each a set that a bearer token has to hold wholly; empty where none is asked for. */
  readonly scopes: readonly (readonly string[])[];
  /** Fields of the answer that depend on scopes (`x-scopes`): for each the scopes, any of which opens it. */
  readonly fieldScopes: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly ListedError[];
  /** The prose asks that the signature covers the payload. */
  readonly payloadHashRequired: boolean;
  /** The credential is single-use: any request whose signature was accepted uses it up. */
  readonly consumesToken: boolean;
  /** JSON Schema object whose properties are the variables of the path; every one of them is required. */
  readonly pathParameters: Schema;
  /** JSON Schema object whose properties are the query parameters. */
  readonly query: Schema;
  /** Schema of the JSON body; undefined where the operation takes none. */
  readonly body?: Schema;
  readonly bodyRequired: boolean;
  /** Media types or ranges (`image/*`) of the request's body; empty where the operation takes none. */
  readonly requestTypes: readonly string[];
  /**
   * No line gives a success of this operation a status (`x-success-status: unnamed`): the key `200` stands for all of
   * them. Absent where one does.
   */
  readonly successStatusUnnamed?: boolean;
  /** Schema of each JSON response body by its key in the document: `200`, `2XX`, `default`. */
  readonly responses: Readonly<Record<string, Schema>>;
  /** Media types of every documented answer by its key; empty where the document shows no body: `{ "204": [] }`. */
  readonly responseTypes: Readonly<Record<string, readonly string[]>>;
}

/** One documented example flow. */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly lines: LineRange;
  /** operationIds in order; a GOTO is the id of the flow it leads to. */
  readonly steps: readonly string[];
}

/** Where a document is published, so that lines can be linked. */
export interface DocumentSource {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
}

/** Everything the project knows about one document. */
export interface Edition {
  readonly id: string;
  /** The family of editions whose accounts, passwords and tokens work alike: `onepw`, ... */
  readonly family: string;
  readonly title: string;
  readonly source: DocumentSource;
  readonly operations: readonly Operation[];
  readonly errorTable: readonly ErrorTableRow[];
  readonly flows: readonly Flow[];
  readonly requirements: readonly Requirement[];
}
