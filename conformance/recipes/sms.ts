import { fictionalNumber, SMS_MESSAGE_ID } from '../cast/text-messages.js';
import { defineRecipe, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

export default defineRecipe('sms', {
  // Nothing is looked up there by most of its cases; but where nobody catches the texts, real ones would be sent.
  needs: ['smsOutbox'],
  plain: async (cast) => ({
    as: (await cast.account()).session,
    body: { phoneNumber: fictionalNumber(cast), messageId: SMS_MESSAGE_ID },
  }),
  variants: {
    'from-login': variant(async (cast) => ({
      as: await sessionOfLogin(cast),
      body: { phoneNumber: fictionalNumber(cast), messageId: SMS_MESSAGE_ID },
    })),
  },
});
