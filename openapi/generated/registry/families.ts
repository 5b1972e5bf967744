// Made by `npm run generate` from the files of the folder; do not edit.

/** Every file of conformance/families, by its path inside the folder. */
export const families = [
] as const;
