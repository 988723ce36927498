/** A finding of the check of a page. */
import { say } from 'inlay/internal/core/language/translate';
import { sentences, type Sentence } from './sentences.js';

type Values = Readonly<Record<string, string>>;

export interface Finding {
  /** stable, for tests and for scripts */
  code: string;
  /** `error`: something does not work. `warning`: it works, and not as well as it could. */
  level: 'error' | 'warning';
  /** the sentence and what is put into it, for the admin's languages */
  sentence: Sentence;
  values: Record<string, string>;
  /** what is wrong and how to mend it, in English */
  message: string;
}

const finding =
  (level: Finding['level']) =>
  (code: string, sentence: Sentence, values: Values = {}): Finding => ({
    code,
    level,
    sentence,
    values,
    message: say('en', sentences, sentence, values),
  });

export const error = finding('error');
export const warning = finding('warning');
