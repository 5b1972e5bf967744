import { publicKeyFromJwk } from '../../../protocol/browserid.js';
import { difference } from '../../deviation.js';
import type { DomainError } from '../../domain/domain-error.js';
import { isFailure, WORDED, WordedFailure } from './_wording.js';

/** From here on a number counts milliseconds and not seconds: as seconds it would be a time after the year 5138. */
const LEAST_MILLISECONDS = 1e11;

const HOUR = 3600;

function refused(extras: Readonly<Record<string, unknown>>): never {
  throw new WordedFailure({ status: 400, errno: 105, message: 'Invalid verification code', extras });
}

const isUnspecific = (error: unknown): error is DomainError<'InvalidVerificationCode'> =>
  isFailure(error, 'InvalidVerificationCode') && error.facts.internal !== undefined;

/** What was asked of a preVerifyToken: notes on 2015, 1. */
export default {
  'expiry-may-be-missing-or-late': difference({
    differs: 'A preVerifyToken may have no exp, and one in milliseconds is read as seconds of a far future.',
    wrap: {
      'preVerification.checkClaims': (next, world) => (payload, email) => {
        const { exp } = payload;
        const isLate = exp === undefined || (typeof exp === 'number' && exp >= LEAST_MILLISECONDS);
        next(isLate ? { ...payload, exp: world.clock.seconds() + HOUR } : payload, email);
      },
    },
  }),
  'takes-trusted-http': difference({
    differs: 'The keys of a preVerifyToken may be at an http address, if that is one the operator trusts.',
    wrap: {
      'preVerification.keyOf': (next, world) => async (header) => {
        const { jku, kid } = header;
        if (typeof jku !== 'string' || !jku.startsWith('http:') || !world.keySets.isTrusted(jku)) return next(header);
        const { keys } = await world.keySets.get(jku);
        const jwk = keys.keys.find((key) => key.kid === kid);
        return jwk === undefined ? next(header) : publicKeyFromJwk(jwk);
      },
    },
  }),
  'tells-which-part-is-wrong': difference({
    differs: 'Errno 105 names the part of a preVerifyToken that is wrong: jku, kid or sig.',
    wrap: {
      ...WORDED,
      'preVerification.keyOf': (next) => async (header) => {
        try {
          return await next(header);
        } catch (error) {
          if (!isUnspecific(error)) throw error;
          return refused(error.facts.internal === 'unknown kid' ? { kid: header.kid } : { jku: header.jku });
        }
      },
      'preVerification.checkSignature': (next) => (preVerifyToken, key) => {
        try {
          next(preVerifyToken, key);
        } catch (error) {
          if (!isUnspecific(error)) throw error;
          refused({ sig: 'invalid' });
        }
      },
    },
  }),
};
