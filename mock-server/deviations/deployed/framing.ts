import type { IncomingHttpHeaders } from 'node:http';
import { type Artifacts, artifactsOf, serverAuthorization } from '../../../protocol/hawk.js';
import { difference } from '../../deviation.js';
import type { Answer, AnswerTrailer } from '../../http/context.js';
import { receivedRequest } from '../../http/hawk-stages.js';
import type { Wraps } from '../../seams.js';

/** What signed a request, by its headers: those are one object from the first stage to the last. */
const signatures = new WeakMap<IncomingHttpHeaders, { readonly request: Artifacts; readonly key: Buffer }>();

const CONTENT_TYPE = 'application/json; charset=utf-8';

/** Answers to requests whose signature was good are signed themselves, in a trailer behind the body. */
function signing(which: (answer: Answer) => boolean, besideLength: boolean): Wraps {
  return {
    'hawk.checkMac': (next, world) => (request, attributes, token) => {
      next(request, attributes, token);
      const artifacts = artifactsOf(attributes, receivedRequest(world, request));
      signatures.set(request.headers, { request: artifacts, key: Buffer.from(token.hawkKey, 'hex') });
    },
    'answers.shape': (next) => (request, given) => {
      const answer = next(request, given);
      const signature = signatures.get(request.headers);
      if (signature === undefined || !which(answer)) return answer;
      const trailer: AnswerTrailer = {
        name: 'server-authorization',
        valueFor: (body) => serverAuthorization({ ...signature, contentType: CONTENT_TYPE, body }),
        besideLength,
      };
      return { ...answer, wire: { ...answer.wire, trailer } };
    },
  };
}

/** How answers were framed. */
export default {
  // Notes on 2017, 2.3.
  'signed-successes-come-in-chunks': difference({
    differs: 'The success of a signed request comes in chunks, and Server-Authorization in a trailer behind them.',
    wrap: signing(({ status }) => status === 200, false),
  }),
  // Notes on 2015, 3.
  'signed-answers-have-length-and-chunks': difference({
    differs:
      'Every answer to a signed request has a Content-Length, comes in chunks and ends with Server-Authorization.',
    wrap: signing(() => true, true),
  }),
};
