const told = new Set<string>();

/** Tells the site's owner once, in the console: what is wrong, and what to write instead. */
export function warnOnce(tag: string, problem: string): void {
  const message = `<${tag}> ${problem}`;
  if (told.has(message)) return;
  told.add(message);
  console.warn(message);
}
