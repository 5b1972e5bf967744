import type { MailLanguage } from './words.js';

const ADDRESS = 'Diese Adresse bestätigen';
const ACCOUNT = 'Zu Ihrem Konto';

/** German. */
export const german: MailLanguage = {
  codeIs: 'Ihr Code lautet',
  letters: {
    verifyEmail: {
      subject: 'Bestätigen Sie Ihr Firefox-Konto',
      opening: 'Jemand, vermutlich Sie, hat mit dieser Adresse ein Konto eröffnet. Ist es Ihres?',
      linkText: ADDRESS,
    },
    verifySyncEmail: {
      subject: 'Bestätigen Sie Ihre Adresse und synchronisieren Sie!',
      opening: 'Ein Schritt fehlt noch, bevor Ihre Daten synchronisiert werden: Ist das Ihre Adresse?',
      linkText: ADDRESS,
    },
    verifyLoginEmail: {
      subject: 'Bestätigen Sie die neue Anmeldung bei Firefox',
      opening: 'Jemand, vermutlich Sie, hat sich mit Ihrem Passwort angemeldet. Waren Sie das?',
      linkText: 'Die Anmeldung bestätigen',
    },
    recoveryEmail: {
      subject: 'Setzen Sie das Passwort Ihres Firefox-Kontos zurück',
      opening: 'Jemand, vermutlich Sie, hat das Passwort Ihres Kontos vergessen.',
      linkText: 'Ein neues Passwort wählen',
    },
    recoveryMethodEmail: {
      subject: 'Bestätigen Sie Ihre Adresse für den Notfall',
      opening: 'Jemand, vermutlich Sie, möchte hier erreicht werden, wenn das Passwort eines Kontos vergessen ist.',
      linkText: ADDRESS,
    },
    unlockEmail: {
      subject: 'Bestätigen Sie Ihr Konto erneut',
      opening:
        'Für Ihr Konto wurde zu oft ein falsches Passwort eingegeben, deshalb ist es gesperrt. Wenn Sie das waren, entsperren Sie es.',
      linkText: 'Konto entsperren',
    },
    unblockCodeEmail: {
      subject: 'Autorisierungscode für Ihr Firefox-Konto',
      opening: 'Jemand, vermutlich Sie, wurde an der Anmeldung gehindert; dieser Code lässt Sie durch.',
      linkText: 'Das war ich nicht',
    },
    newDeviceLoginEmail: {
      subject: 'Neue Anmeldung bei Firefox',
      opening: 'Ein neues Gerät hat sich angemeldet. Wenn Sie es nicht kennen, ändern Sie Ihr Passwort.',
      linkText: ACCOUNT,
    },
    passwordChangedEmail: {
      subject: 'Das Passwort Ihres Firefox-Kontos wurde geändert',
      opening: 'Ihr Passwort wurde geändert. Wenn Sie es nicht waren, wählen Sie ein neues.',
      linkText: ACCOUNT,
    },
    passwordResetEmail: {
      subject: 'Das Passwort Ihres Firefox-Kontos wurde zurückgesetzt',
      opening: 'Ihr Passwort wurde zurückgesetzt. Wenn Sie es nicht waren, wählen Sie ein neues.',
      linkText: ACCOUNT,
    },
    postVerifyEmail: {
      subject: 'Firefox-Konto bestätigt',
      opening: 'Ihre Adresse ist bestätigt. Verbinden Sie ein zweites Gerät, und Ihre Daten folgen Ihnen dorthin.',
      linkText: 'Ein weiteres Gerät verbinden',
    },
  },
};
