/**
 * True for a phone number in E.164 form (auth-2017, line 1535): a plus, then two to fifteen digits of which the first
 * is not zero. No spaces or dashes. Whether such a number can exist is another question.
 */
export function isE164(text: string): boolean {
  return /^\+[1-9][0-9]{1,14}$/.test(text);
}
