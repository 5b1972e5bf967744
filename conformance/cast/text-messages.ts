import type { OnepwCast } from './onepw-cast.js';

/** The one message id that the document shows (line 1549), and the only one the servers of the time knew. */
export const SMS_MESSAGE_ID = 1;

/**
 * Area codes of the United States. In each of them the numbers 555-0100 to 555-0199 are kept free for fiction (North
 * American Numbering Plan), and number libraries take them for numbers that can exist.
 */
const AREA_CODES = ['202', '206', '212', '213', '303', '305', '312', '404', '415', '503', '512', '602', '617', '713'];

/** Area codes of their own for numbers that no other case may send to at the same time. */
const SET_APART = {
  rejected: '907',
  watched: '808',
  first: '701',
  second: '605',
  third: '406',
  fourth: '307',
  fifth: '208',
} as const;

/** A number that is nobody's, in E.164 form and in the region of the document's own sample (line 1548). */
export function fictionalNumber(cast: OnepwCast): string {
  const random = Number.parseInt(cast.hex(4), 16);
  return numberIn(AREA_CODES[random % AREA_CODES.length] ?? '', random);
}

/** As `fictionalNumber`, for one purpose alone: none that it gives, nor one that is given for another purpose. */
export function fictionalNumberApart(cast: OnepwCast, purpose: keyof typeof SET_APART): string {
  return numberIn(SET_APART[purpose], Number.parseInt(cast.hex(4), 16));
}

function numberIn(areaCode: string, random: number): string {
  return `+1${areaCode}55501${String(Math.floor(random / AREA_CODES.length) % 100).padStart(2, '0')}`;
}

/**
 * Numbers that regulators of other regions keep free for fiction and that number libraries take for possible, by ISO
 * 3166 region: Australian, German and Swedish mobile numbers.
 */
export const FICTION_ELSEWHERE: readonly { readonly region: string; readonly phoneNumber: string }[] = [
  { region: 'AU', phoneNumber: '+61491570156' },
  { region: 'DE', phoneNumber: '+491713920012' },
  { region: 'SE', phoneNumber: '+46701740612' },
];
