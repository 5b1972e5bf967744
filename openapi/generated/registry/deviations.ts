// Made by `npm run generate` from the files of the folder; do not edit.

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
] as const;
