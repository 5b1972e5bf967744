import type { Draft, UnlockLetter } from './letter.js';
import { contentLink, linkPairs } from './link.js';
import type { Words } from './words.js';

/** A mail with the code that unlocks an account, in the fragment of the link as line 563 of auth-2015 has it. */
export function unlockDraft({ uid, code, link }: UnlockLetter, words: Words, contentUrl: string): Draft {
  return {
    words,
    paragraphs: [words.opening],
    link: contentLink(
      contentUrl,
      'complete_unlock_account',
      [['uid', uid], ...linkPairs(link)],
      [
        ['code', code],
        ['uid', uid],
      ],
    ),
    headers: {
      'x-uid': uid,
      'x-unlock-code': code,
      ...(link.service === undefined ? {} : { 'x-service-id': link.service }),
    },
  };
}
