/** Bounds caches in bytes whose keys outsiders choose: a number of entries would bound nothing. */

/** Bytes of an entry beside its name, about. */
const entry = 150;

/**
 * Options of an `LRUCache` by name whose values are small, or grow with the name.
 *
 * @param most bytes
 * @param copies how often the value holds the name
 */
export const boundedByName = (most: number, copies = 0) => ({
  maxSize: most,
  // a character may take two bytes
  sizeCalculation: (_: unknown, name: string) => entry + 2 * (1 + copies) * name.length,
});
