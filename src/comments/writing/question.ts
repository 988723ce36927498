import { html, nothing, type TemplateResult } from 'lit';

/** A question with what answers it. `act` is its `data-do`, by which its keys are answered. */
export const question = (
  id: string,
  words: string,
  answers: unknown,
  act: string | typeof nothing = nothing,
): TemplateResult =>
  html`<div part="footer" class="choice" data-do=${act} role="group" aria-labelledby="asks-${id}">
    <p id="asks-${id}">${words}</p>
    ${answers}
  </div>`;
