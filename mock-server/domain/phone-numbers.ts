import { isE164 } from '../../protocol/e164.js';

/**
 * Numbers that the British regulator keeps free for fiction. They are nobody's, which makes them the numbers to test
 * with, but number libraries take them for impossible. The American ones (555-0100 to 555-0199) need no exception.
 */
const FICTION = /^\+44(?:1632960|7700900)[0-9]{3}$/;

/**
 * The region of a phone number as ISO 3166 alpha-2; undefined for a text that is no number in E.164 form, or one that
 * cannot exist. The number library is loaded with the first call, because it is large.
 */
export async function regionOf(phoneNumber: string): Promise<string | undefined> {
  if (!isE164(phoneNumber)) return undefined;
  if (FICTION.test(phoneNumber)) return 'GB';
  const { default: library } = await import('google-libphonenumber');
  const numbers = library.PhoneNumberUtil.getInstance();
  try {
    return numbers.getRegionCodeForNumber(numbers.parse(phoneNumber)) ?? undefined;
  } catch {
    // The library throws for country codes that nobody has.
    return undefined;
  }
}
