export * from './comments/index.js';
export * from './date/index.js';
export * from './weather/index.js';
export { InlayError, type InlayErrorCode } from './core/error.js';
export { InlayErrorEvent, InlayLoadEvent } from './core/events.js';
export type { Http, RequestOptions, Answer } from './core/request.js';
