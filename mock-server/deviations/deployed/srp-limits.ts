import { difference } from '../../deviation.js';

/** Limits that auth-2013 did not have: notes on SRP, 6, B. */
export default {
  'nobody-has-to-wait': difference({
    differs: 'Customs are never asked, so that nobody has to wait; 114 is never sent.',
    wrap: { 'customs.judge': () => () => undefined },
  }),
  'nobody-has-too-many-sessions': difference({
    differs: 'Nobody counts the sessions of an account; 115 is never sent.',
    wrap: { 'sessions.refuseTooMany': () => () => undefined },
  }),
};
