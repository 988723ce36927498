/** Loads the language, then the elements: their texts are read when they are imported. */
import { loadLanguage } from './i18n/languages.js';

await loadLanguage();
await import('./elements.js');
