import type { VerificationStatus } from '../../domain/verification.js';
import { endpoint } from '../../endpoint.js';
import { emailToWire } from '../../http/email-writing.js';
import { streamedAnswer } from '../../http/unusual-answer.js';
import { eventStreamOf, wantsEventStream } from './_event-stream.js';

export default endpoint('recoveryEmailStatus', {
  editions: ['auth-2013'],
  handle({ token, world, request }) {
    const entry = ({ email, verified }: VerificationStatus) => ({
      email: emailToWire(world.behaviour, email),
      verified,
    });
    if (!wantsEventStream(request.headers.accept)) return entry(world.verification.status(token));
    return streamedAnswer('text/event-stream', eventStreamOf(world.verificationFeed.open(token), entry));
  },
});
