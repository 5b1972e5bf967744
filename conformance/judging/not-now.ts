/** Statuses of "not now": the target or something before it asks for patience, and nothing can be concluded. */
export const NOT_NOW: readonly number[] = [429, 502, 503, 504];
