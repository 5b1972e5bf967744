import type { MailLanguage } from './words.js';

const ADDRESS = 'Confirmer cette adresse';
const ACCOUNT = 'Voir votre compte';

/** French. */
export const french: MailLanguage = {
  codeIs: 'Votre code est',
  letters: {
    verifyEmail: {
      subject: 'Confirmez votre compte Firefox',
      opening: 'Quelqu’un, sans doute vous, a ouvert un compte avec cette adresse. Est-ce la vôtre ?',
      linkText: ADDRESS,
    },
    verifySyncEmail: {
      subject: 'Confirmez votre adresse et synchronisez !',
      opening: 'Il reste une étape avant de synchroniser vos données : cette adresse est-elle la vôtre ?',
      linkText: ADDRESS,
    },
    verifyLoginEmail: {
      subject: 'Confirmez la nouvelle connexion à Firefox',
      opening: 'Quelqu’un, sans doute vous, s’est connecté avec votre mot de passe. Était-ce vous ?',
      linkText: 'Confirmer la connexion',
    },
    recoveryEmail: {
      subject: 'Réinitialisez le mot de passe de votre compte Firefox',
      opening: 'Quelqu’un, sans doute vous, a oublié le mot de passe de votre compte.',
      linkText: 'Choisir un nouveau mot de passe',
    },
    recoveryMethodEmail: {
      subject: 'Confirmez votre adresse de secours',
      opening: 'Quelqu’un, sans doute vous, veut être joint ici en cas d’oubli du mot de passe d’un compte.',
      linkText: ADDRESS,
    },
    unlockEmail: {
      subject: 'Vérifiez à nouveau votre compte',
      opening:
        'Trop de mots de passe erronés ont été saisis pour votre compte, qui a donc été verrouillé. Si c’était vous, déverrouillez-le.',
      linkText: 'Déverrouiller le compte',
    },
    unblockCodeEmail: {
      subject: 'Code d’autorisation de votre compte Firefox',
      opening: 'Quelqu’un, sans doute vous, n’a pas pu se connecter ; ce code vous laisse passer.',
      linkText: 'Ce n’était pas moi',
    },
    newDeviceLoginEmail: {
      subject: 'Nouvelle connexion à Firefox',
      opening: 'Un nouvel appareil s’est connecté. S’il vous est inconnu, changez de mot de passe.',
      linkText: ACCOUNT,
    },
    passwordChangedEmail: {
      subject: 'Le mot de passe de votre compte Firefox a été modifié',
      opening: 'Votre mot de passe a été modifié. Si ce n’était pas vous, choisissez-en un nouveau.',
      linkText: ACCOUNT,
    },
    passwordResetEmail: {
      subject: 'Le mot de passe de votre compte Firefox a été réinitialisé',
      opening: 'Votre mot de passe a été réinitialisé. Si ce n’était pas vous, choisissez-en un nouveau.',
      linkText: ACCOUNT,
    },
    postVerifyEmail: {
      subject: 'Compte Firefox confirmé',
      opening: 'Votre adresse est confirmée. Connectez un autre appareil et vos données vous y suivront.',
      linkText: 'Connecter un autre appareil',
    },
  },
};
