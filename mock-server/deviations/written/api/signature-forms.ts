import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';

/** A body written again by who parsed it; as it came where it is no JSON. */
function writtenAgain(body: Buffer): Buffer {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(body.toString('utf8'))));
  } catch {
    return body;
  }
}

/** The attributes in the order of the documents' samples, with a comma and one space between them. */
const AS_IN_THE_SAMPLES = /^Hawk id="[^"]*", ts="[^"]*", nonce="[^"]*",( hash="[^"]*",)?( ext="[^"]*",)? mac="[^"]*"$/;

/** Asks for a payload hash at one operation whose section does not. */
const hashNeededAt = (operation: string): Wraps => ({
  'hawk.checkPayloadHash': (next) => (request, attributes, body) => {
    if (request.operation.id === operation && attributes.hash === undefined) throw new DomainError('InvalidSignature');
    next(request, attributes, body);
  },
});

/** Right signatures that are refused for their form. */
export default {
  'hashes-the-body-written-again': deviation({
    violates: 'api/payload-hash-is-of-the-bytes-sent',
    says: 'A payload hash is compared with that of the JSON as the server would write it.',
    wrap: {
      'hawk.checkPayloadHash': (next) => (request, attributes, body) => next(request, attributes, writtenAgain(body)),
    },
  }),
  'hashes-the-body-without-its-last-line': deviation({
    violates: 'api/payload-hash-is-of-the-bytes-sent',
    says: 'A payload hash is compared with that of the body without blanks and line breaks around it.',
    wrap: {
      'hawk.checkPayloadHash': (next) => (request, attributes, body) =>
        next(request, attributes, Buffer.from(body.toString('utf8').trim())),
    },
  }),
  'reads-attributes-in-one-order': deviation({
    violates: 'api/every-hawk-header-is-read',
    says: 'The attributes of a signature are read in the order that the samples have.',
    wrap: {
      'hawk.readAttributes': (next) => (request) => {
        const attributes = next(request);
        if (!AS_IN_THE_SAMPLES.test(request.headers.authorization ?? '')) throw new DomainError('InvalidSignature');
        return attributes;
      },
    },
  }),
  'knows-no-ext': deviation({
    violates: 'api/every-hawk-header-is-read',
    says: 'The MAC of a signature is computed without the ext that the header has.',
    wrap: {
      'hawk.checkMac': (next) => (request, attributes, token) => {
        const { ext: _ext, ...others } = attributes;
        next(request, others, token);
      },
    },
  }),
  'knows-no-payload-hash-of-gets': deviation({
    violates: 'api/every-hawk-header-is-read',
    says: 'The MAC of a GET is computed without the payload hash that the header has.',
    wrap: {
      'hawk.checkMac': (next) => (request, attributes, token) => {
        const { hash: _hash, ...others } = attributes;
        next(request, request.method === 'GET' ? others : attributes, token);
      },
    },
  }),
  'session-destroy-needs-a-payload-hash': deviation({
    violates: 'session-destroy/payload-hash-may-be-left-out',
    says: 'session/destroy takes no signature without a payload hash.',
    wrap: hashNeededAt('sessionDestroy'),
  }),
  'change-auth-start-needs-a-payload-hash': deviation({
    violates: 'password-change-auth-start/payload-hash-may-be-left-out',
    says: 'password/change/auth/start takes no signature without a payload hash.',
    wrap: hashNeededAt('passwordChangeAuthStart'),
  }),
};
