/** Norwegian of no named form: Bokmål. */
export { words } from './nb.js';
