/** One row in an element's table of states, which tests and the reference pages iterate. */
export interface ElementState {
  name: string;
  /** the `:state()` it shows */
  state: string;
  attributes: Record<string, string>;
  /** light-DOM fallback text */
  content?: string;
  /** what the endpoint answers; `pending` never answers, `failing` answers 500 */
  answer?: unknown;
}
