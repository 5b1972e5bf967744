import { expect } from '@jest/globals';
import { hex, unhex } from '../../../protocol/bytes.js';
import { isSameProof, srpClientProof, srpServerProof, srpServerPublic, srpVerifier } from '../../../protocol/srp.js';
import {
  type SrpCredentials,
  srpClientSecret,
  srpMultiplier,
  srpPrivateKey,
  srpScrambler,
  srpServerSecret,
} from '../../../protocol/srp-equations.js';
import { AUTH_2013_SRP, KEY_SERVER_2013_SRP, type SrpForm, writeNumber } from '../../../protocol/srp-form.js';
import { minimal, numberFrom } from '../../../protocol/srp-numbers.js';
import { auth2013Credentials, keyServer2013Credentials } from '../../../protocol/srp-stretch.js';
import { pinSrpVectors, text } from './srp-vectors.js';

interface Login {
  readonly form: SrpForm;
  readonly credentials: SrpCredentials;
  readonly a: Buffer;
  readonly b: Buffer;
}

/** Every number of a login: the messages in the edition's form, what only one side knows as short as it can be. */
function numbersOf({ form, credentials, a, b }: Login) {
  const verifier = srpVerifier(form, credentials);
  const sentB = srpServerPublic(form, { verifier, b });
  const client = srpClientProof(form, { credentials, a }, sentB);
  const server = srpServerProof(form, { verifier, b }, client.A);
  expect(isSameProof(form, server.M, client.M)).toBe(true);
  expect(server).toEqual({ M: client.M, K: client.K });

  const [A, B, v, x] = [
    numberFrom(client.A),
    numberFrom(sentB),
    numberFrom(verifier),
    srpPrivateKey(form, credentials),
  ];
  const S = srpClientSecret(form, { x, a: numberFrom(a), A, B });
  expect(srpServerSecret(form, { v, b: numberFrom(b), A, B })).toBe(S);
  return {
    k: hex(minimal(srpMultiplier(form))),
    x: hex(minimal(x)),
    u: hex(minimal(srpScrambler(form, A, B))),
    v: hex(verifier),
    A: hex(client.A),
    B: hex(sentB),
    S: hex(writeNumber(form, S)),
    M: hex(client.M),
    K: hex(client.K),
  };
}

pinSrpVectors('srp-vectors-login', {
  'A.srp': ({ email_utf8, password_utf8, srpSalt, a, b }) =>
    numbersOf({
      form: KEY_SERVER_2013_SRP,
      credentials: keyServer2013Credentials(text(email_utf8), text(password_utf8), unhex(srpSalt)),
      a: unhex(a),
      b: unhex(b),
    }),
  'B.srp': ({ email_utf8, srpPw, srpSalt, a, b }) => {
    const credentials = auth2013Credentials(text(email_utf8), unhex(srpPw), unhex(srpSalt));
    const numbers = numbersOf({ form: AUTH_2013_SRP, credentials, a: unhex(a), b: unhex(b) });
    return { ...numbers, serverK: numbers.K };
  },
});
