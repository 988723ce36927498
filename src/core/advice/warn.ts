const warned = new Set<string>();

/** Warns the site's owner in the console, once for each problem: what is wrong, and what to write instead. */
export function warnOnce(tag: string, problem: string): void {
  const message = `<${tag}> ${problem}`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}
