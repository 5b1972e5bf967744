type Fields = Readonly<Record<string, unknown>>;

/** A body without each of its parameters, and with each that is hex made into something else. */
export function spoiled(body: Fields): Fields[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const { [name]: _left, ...rest } = body;
    return typeof value === 'string' ? [rest, { ...rest, [name]: `${value.slice(0, -1)}x` }] : [rest];
  });
}
