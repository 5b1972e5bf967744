/**
 * Does something while a state of affairs lasts that an adapter brings about, and ends it whatever happens.
 * @param begun what `provoke` or `rule` of an adapter gave
 */
export async function whileItLasts<T>(begun: Promise<() => Promise<void>>, work: () => Promise<T>): Promise<T> {
  const end = await begun;
  try {
    return await work();
  } finally {
    await end();
  }
}
