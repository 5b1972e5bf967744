import type { OnepwCast } from './onepw-cast.js';

/**
 * Area codes of the United States. In each of them the numbers 555-0100 to 555-0199 are kept free for fiction (North
 * American Numbering Plan), and number libraries take them for numbers that can exist.
 */
const AREA_CODES = ['202', '206', '212', '213', '303', '305', '312', '404', '415', '503', '512', '602', '617', '713'];

/** An area code of its own for numbers that get a state of their own, so that no other case meets it. */
const SET_APART = '907';

/** A number that is nobody's, in E.164 form and in the region of the document's own sample (line 1548). */
export function fictionalNumber(cast: OnepwCast): string {
  const random = Number.parseInt(cast.hex(4), 16);
  return numberIn(AREA_CODES[random % AREA_CODES.length] ?? SET_APART, random);
}

/** As `fictionalNumber`, and none that it ever gives. */
export function fictionalNumberApart(cast: OnepwCast): string {
  return numberIn(SET_APART, Number.parseInt(cast.hex(4), 16));
}

function numberIn(areaCode: string, random: number): string {
  return `+1${areaCode}55501${String(Math.floor(random / AREA_CODES.length) % 100).padStart(2, '0')}`;
}

/**
 * Numbers that regulators of other regions keep free for fiction and that number libraries take for possible, by ISO
 * 3166 region: Australian, German, French and Swedish mobile numbers.
 */
export const FICTION_ELSEWHERE: readonly { readonly region: string; readonly phoneNumber: string }[] = [
  { region: 'AU', phoneNumber: '+61491570156' },
  { region: 'DE', phoneNumber: '+491713920012' },
  { region: 'FR', phoneNumber: '+33639980012' },
  { region: 'SE', phoneNumber: '+46701740612' },
];
