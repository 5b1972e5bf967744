/** What a server takes for a code that compares the first half alone: the code itself, if that half is right. */
export function halfRight(given: string, right: string | undefined): string {
  const half = (right ?? '').length / 2;
  const fits = right !== undefined && given.slice(0, half).toLowerCase() === right.slice(0, half).toLowerCase();
  return fits ? right : given;
}

/** The same of a server that compares the last characters, as many as half a code has. */
export function halfRightAtTheEnd(given: string, right: string | undefined): string {
  const half = (right ?? '').length / 2;
  const fits = right !== undefined && given.slice(-half).toLowerCase() === right.slice(-half).toLowerCase();
  return fits ? right : given;
}
