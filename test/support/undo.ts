const restores: (() => void)[] = [];

/** Runs when the test ends; what was put in place last is taken away first. */
export const undo = (restore: () => void): void => void restores.push(restore);

afterEach(() => {
  while (restores.length) restores.pop()!();
});
