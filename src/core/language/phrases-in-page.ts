/** Reads `<script type="application/json" data-inlay-phrases>`: `{ "en": { "comments.post": "Send" } }`. */
import { addOwnLanguage, isKnown, setOwnPhrases } from './own-phrases.js';
import type { Phrases } from './phrase.js';

export function readPagePhrases(): void {
  for (const script of document.querySelectorAll('script[data-inlay-phrases]'))
    try {
      const languages = JSON.parse(script.textContent) as Record<string, Phrases>;
      for (const [language, phrases] of Object.entries(languages))
        (isKnown(language) ? setOwnPhrases : addOwnLanguage)(language, phrases);
    } catch (error) {
      console.warn(
        `<script data-inlay-phrases> cannot be read: ${String(error)} Write JSON such as {"en": {"comments.post": "Send"}}.`,
      );
    }
}
