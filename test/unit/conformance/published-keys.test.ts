import { expect, test } from '@jest/globals';
import type { Cast } from '../../../conformance/cast/cast.js';
import { publishedKeys } from '../../../conformance/cast/certificate.js';
import { Blocked, NotRun } from '../../../conformance/stops.js';
import { answer, failure } from './made-answers.js';

/** A cast whose target answers everything alike. */
function castOn(given: ReturnType<typeof answer>): Cast {
  return { caller: { raw: async () => given } } as unknown as Cast;
}

test('a server without a support document, which no document asks for, is judged by no key', async () => {
  const none = answer({ status: 404, json: failure(404, 116) });
  await expect(publishedKeys(castOn(none))).rejects.toBeInstanceOf(NotRun);
});

test('a support document without an RSA key gives nothing to verify with', async () => {
  await expect(publishedKeys(castOn(answer({ json: {} })))).rejects.toBeInstanceOf(Blocked);
});
