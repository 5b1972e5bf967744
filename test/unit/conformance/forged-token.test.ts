import { expect, test } from '@jest/globals';
import { forgedPreVerifyToken } from '../../../conformance/requests/forged-token.js';
import { decodeJwt } from '../../../protocol/browserid.js';

test('the forged preVerifyToken is well formed and made out for the address', () => {
  const { header, payload, signature } = decodeJwt(forgedPreVerifyToken('ann@example.test'));
  expect(header).toMatchObject({ alg: 'RS256' });
  expect(payload).toMatchObject({ sub: 'ann@example.test', typ: 'mozilla/fxa/preVerifyToken/v1' });
  expect(signature).toHaveLength(256);
});
