/** Statuses with which a server says that it does not have a path, or not this method of it. */
export const NOT_THERE: readonly number[] = [404, 405, 501];
