// Made by `npm run generate` from the files of the folder; do not edit.

/** Every file of conformance/errnos, by its path inside the folder. */
export const errnoTables = [
] as const;
