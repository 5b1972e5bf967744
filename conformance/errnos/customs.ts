import { whileItLasts } from '../cast/while-it-lasts.js';
import { errnoCases, errnoLine } from '../errno-table.js';

/** The ways to earn the errnos of customs, who rule against an address at the word of the target's operator. */
export default [
  ...errnoCases('accountStatusPost', {
    'address-is-throttled': errnoLine({
      errno: 114,
      needs: ['customs'],
      setUp: (cast) => cast.account(),
      control: ({ email }, cast) => cast.call('accountStatusPost', { body: { email } }),
      attempt: ({ email }, cast, { customs }) =>
        whileItLasts(customs.rule(email, 'throttled'), () => cast.call('accountStatusPost', { body: { email } })),
    }),
  }),
];
