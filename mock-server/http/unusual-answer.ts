import type { Answer, AnswerStream } from './context.js';

/** What an operation gives back whose answer is no JSON object: the pipeline writes it as it is. */
export class UnusualAnswer {
  constructor(readonly parts: Pick<Answer, 'headers' | 'raw' | 'stream'> & Partial<Pick<Answer, 'status' | 'body'>>) {}
}

/** Bytes or text of a media type. */
export function rawAnswer(contentType: string, raw: string | Buffer): UnusualAnswer {
  return new UnusualAnswer({ headers: { 'content-type': contentType }, raw });
}

/** An answer that goes on, piece by piece, until the stream or its reader ends it. */
export function streamedAnswer(contentType: string, stream: AnswerStream): UnusualAnswer {
  return new UnusualAnswer({ headers: { 'content-type': contentType }, stream });
}

/** Success, and nothing to tell. */
export function noContent(): UnusualAnswer {
  return new UnusualAnswer({ status: 204, headers: {}, raw: '' });
}

/** JSON where the document describes none. */
export function jsonAnswer(body: unknown): UnusualAnswer {
  return new UnusualAnswer({ headers: {}, body });
}
