/** Ends a script with a sentence for the person who ran it, where a stack would help nobody. */
export class Stop extends Error {}
