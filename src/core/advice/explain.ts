/** What is wrong with an attribute is explained in the console after the first view, which does not need the words. */
import { loadDeferred } from '../late/load-deferred.js';
import type { Mistake, explanations } from './explanations.js';

export function explain<Name extends Mistake>(
  tag: string,
  mistake: Name,
  ...values: Parameters<(typeof explanations)[Name]>
): void {
  void loadDeferred().then((deferred) => deferred?.explainMistake(tag, mistake, values));
}
