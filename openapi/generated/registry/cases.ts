// Made by `npm run generate` from the files of the folder; do not edit.

/** Every file of conformance/cases, by its path inside the folder. */
export const cases = [
] as const;
