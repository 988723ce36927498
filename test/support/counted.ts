import { undo } from './undo.js';

/** Timers and listeners on window and document that are open, from now on. */
export function counted(): () => { timers: number; listeners: number } {
  const timers = new Set<unknown>();
  const listeners = new Set<unknown>();
  const { setTimeout: start, clearTimeout: stop } = window;
  window.setTimeout = ((run: () => void, ms?: number) => {
    const id = start(() => (timers.delete(id), run()), ms);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    timers.delete(id);
    stop(id);
  };
  undo(() => Object.assign(window, { setTimeout: start, clearTimeout: stop }));
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = (name: string, listener: EventListener) => {
      listeners.add(listener);
      add.call(target, name, listener);
    };
    target.removeEventListener = (name: string, listener: EventListener) => {
      listeners.delete(listener);
      remove.call(target, name, listener);
    };
    undo(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }
  return () => ({ timers: timers.size, listeners: listeners.size });
}
