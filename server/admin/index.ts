/** Loads the language, then the elements: their texts are read when they are imported. */
import { findLanguage, loadLanguage } from './i18n/index.js';

await loadLanguage(findLanguage());
await import('./elements.js');
