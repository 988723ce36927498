/**
 * The folder that this script came from: none for a package that is bundled. Builds for script tags have
 * scripts/build/script-folder.js in this file's place.
 */
export const scriptFolder = (): string | null => null;
