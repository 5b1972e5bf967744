import { deviation } from '../../../deviation.js';

export default deviation({
  violates: 'flow/attach-a-new-device',
  // The other flows end with this one.
  alsoBreaks: ['flow/*'],
  says: 'On an account with several sessions, fetching the keys ends the newest: whoever has keys needs no certificate.',
  wrap: {
    'accounts.sealedKeys': (next, world) => (token) => {
      const bundle = next(token);
      const sessions = world.tokens.allOf(token.uid, 'sessionToken');
      const newest = sessions.at(-1);
      if (sessions.length > 1 && newest !== undefined) world.sessions.destroy(newest);
      return bundle;
    },
  },
});
