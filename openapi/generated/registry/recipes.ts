// Made by `npm run generate` from the files of the folder; do not edit.

/** Every file of conformance/recipes, by its path inside the folder. */
export const recipes = [
] as const;
