import type { MailLanguage } from './words.js';

const ADDRESS = 'Verify this address';
const ACCOUNT = 'Go to your account';

/** English. */
export const english: MailLanguage = {
  codeIs: 'Your code is',
  letters: {
    verifyEmail: {
      subject: 'Verify your Firefox Account',
      opening: 'Somebody, probably you, opened an account with this address. Is it yours?',
      linkText: ADDRESS,
    },
    verifySyncEmail: {
      subject: 'Confirm your email and start to sync!',
      opening: 'One step is left before your data can sync: tell us that this address is yours.',
      linkText: ADDRESS,
    },
    verifyLoginEmail: {
      subject: 'Confirm new sign-in to Firefox',
      opening: 'Somebody, probably you, signed in with your password. Was it you?',
      linkText: 'Confirm the sign-in',
    },
    recoveryEmail: {
      subject: 'Reset your Firefox Account password',
      opening: 'Somebody, probably you, cannot remember the password of your account.',
      linkText: 'Choose a new password',
    },
    recoveryMethodEmail: {
      subject: 'Verify your recovery address',
      opening: 'Somebody, probably you, wants to be reached here when the password of an account is forgotten.',
      linkText: ADDRESS,
    },
    unlockEmail: {
      subject: 'Re-verify your account',
      opening: 'Too many wrong passwords were given for your account, so it was locked. If they were yours, unlock it.',
      linkText: 'Unlock the account',
    },
    unblockCodeEmail: {
      subject: 'Firefox Account authorization code',
      opening: 'Somebody, probably you, was kept from signing in; this code lets you pass.',
      linkText: 'It was not me',
    },
    newDeviceLoginEmail: {
      subject: 'New sign-in to Firefox',
      opening: 'A new device signed in to your account. If you do not know it, change your password.',
      linkText: ACCOUNT,
    },
    passwordChangedEmail: {
      subject: 'Your Firefox Account password has been changed',
      opening: 'Your password was changed. If it was not you, choose a new one.',
      linkText: ACCOUNT,
    },
    passwordResetEmail: {
      subject: 'Your Firefox Account password has been reset',
      opening: 'Your password was reset. If it was not you, choose a new one.',
      linkText: ACCOUNT,
    },
    postVerifyEmail: {
      subject: 'Firefox Account verified',
      opening: 'Your address is verified. Connect a second device and your data will follow you there.',
      linkText: 'Connect another device',
    },
  },
};
