/** Too many requests (line 76 of both documents), a locked account (83 of 2015), or a blocked request (87 of 2017). */
export const CUSTOMS_REFUSALS: readonly unknown[] = [114, 121, 125];
