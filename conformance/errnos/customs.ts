import { whileCustomsRule } from '../cast/customs.js';
import { errnoCases, errnoLine } from '../errno-table.js';

/** The ways to earn the errnos of customs, who rule against an address at a word of the operator or past a threshold. */
export default [
  ...errnoCases('accountStatusPost', {
    'address-is-throttled': errnoLine({
      errno: 114,
      needs: ['customs'],
      setUp: (cast) => cast.account(),
      control: ({ email }, cast) => cast.call('accountStatusPost', { body: { email } }),
      attempt: ({ email }, cast, { customs }) =>
        whileCustomsRule(cast, customs, { email, ruling: 'throttled' }, () =>
          cast.call('accountStatusPost', { body: { email } }),
        ),
    }),
  }),
];
